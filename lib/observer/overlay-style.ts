/** Everything of ours that rests in a page. Its colours are the browser's, light and dark: no style of the page reaches in. */
export const OVERLAY_STYLE = `
*{box-sizing:border-box;font:14px/20px system-ui;color:CanvasText}
button{cursor:pointer;background:Canvas;border:1px solid #8886;border-radius:4px;padding:0 6px}
:focus-visible{outline:2px solid #2f6feb}
.camera{position:fixed;width:28px;height:28px;padding:4px;opacity:.5}
.camera:is(.near,:hover,:focus-visible){opacity:1}
.camera::after{content:"";display:block;height:18px;background:CanvasText;forced-color-adjust:none;clip-path:path(evenodd,"M1 5h4l1-2h6l1 2h4v10H1zM9 6a3 3 0 1 0 .1 0z")}
`
