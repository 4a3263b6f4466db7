/** Everything of ours that a page ever shows. Its tokens are its own: no style of the page reaches in. */
export const OVERLAY_STYLE = `
:host{--paper:#fff;--ink:#1c2024;--quiet:#60646c;--line:#d9d9e0;--accent:#2f6feb}
@media(prefers-color-scheme:dark){:host{--paper:#1c2024;--ink:#edeef0;--quiet:#b0b4ba;--line:#43484e;--accent:#79a8ff}}
*{box-sizing:border-box;font:14px/20px system-ui,sans-serif;color:var(--ink)}
button{cursor:pointer;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:0 6px}
button:focus-visible,input:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
.camera,.card,.flash{position:fixed;pointer-events:auto}
.camera{width:28px;height:28px;padding:4px;opacity:.5;transition:opacity .1s}
.camera.near,.camera:hover,.camera:focus-visible{opacity:1}
.camera svg{display:block;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round}
.flash{pointer-events:none;border:3px solid var(--accent);border-radius:4px;animation:flash .12s ease-out forwards}
@keyframes flash{from{opacity:1}to{opacity:0}}
.card{width:260px;padding:8px;display:grid;gap:6px;background:var(--paper);border:1px solid var(--line);border-radius:6px;box-shadow:0 4px 16px #0004}
.card img{display:block;max-width:100%;max-height:100px;border-radius:3px}
.card p{margin:0;overflow-wrap:anywhere}
.card p+p{color:var(--quiet);font-size:12px;line-height:16px}
.card input{width:100%;padding:3px 6px;background:var(--paper);border:1px solid var(--line);border-radius:4px}
.card .acts{display:flex;gap:4px}
@media(prefers-reduced-motion:reduce){*{transition:none;animation-duration:.01s}}
`
