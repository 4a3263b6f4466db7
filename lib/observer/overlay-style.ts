/** Everything of ours that rests in a page. Its tokens are its own, light and dark: no style of the page reaches in. */
export const OVERLAY_STYLE = `
:host{--paper:Canvas;--ink:CanvasText;--line:#8886;--accent:#2f6feb}
*{box-sizing:border-box;font:14px/20px system-ui;color:var(--ink)}
button{cursor:pointer;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:0 6px}
:focus-visible{outline:2px solid var(--accent)}
.camera{position:fixed;width:28px;height:28px;padding:4px;opacity:.5}
.camera:is(.near,:hover,:focus-visible){opacity:1}
.camera::after{content:"";display:block;height:18px;background:var(--ink);forced-color-adjust:none;clip-path:path(evenodd,"M1 5h4l1-2h6l1 2h4v10H1zM9 6a3 3 0 1 0 .1 0z")}
`
