/** Everything of ours that rests in a page. Its tokens are its own, light and dark: no style of the page reaches in. */
export const OVERLAY_STYLE = `
:host{--paper:Canvas;--ink:CanvasText;--line:#8886;--accent:#2f6feb}
*{box-sizing:border-box;font:14px/20px system-ui;color:var(--ink)}
button{cursor:pointer;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:0 6px}
:focus-visible{outline:2px solid var(--accent)}
.camera{position:fixed;width:28px;height:28px;padding:4px;opacity:.5;transition:opacity .1s}
.camera:is(.near,:hover,:focus-visible){opacity:1}
svg{display:block;fill:none;stroke:currentColor;stroke-width:1.6}
@media(prefers-reduced-motion:reduce){*{transition:none}}
`
