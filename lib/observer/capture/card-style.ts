/** The card's part of the overlay's style. */
export const CARD_STYLE = `
.card,.flash{position:fixed}
.flash{pointer-events:none;border:3px solid #2f6feb;border-radius:4px;animation:flash .12s ease-out forwards}
@keyframes flash{from{opacity:1}to{opacity:0}}
.card{top:var(--top);translate:0 clamp(calc(0px - var(--top)),calc(100vh - 100% - var(--top)),0px);width:260px;padding:8px;display:grid;gap:6px;background:Canvas;border:1px solid #8886;border-radius:6px;box-shadow:0 4px 16px #0004}
.card img{display:block;max-width:100%;max-height:100px;border-radius:3px}
.card p{margin:0;overflow-wrap:anywhere}
.card p+p,.card .hint{color:CanvasText;opacity:.75;font-size:12px;line-height:16px}
.card:focus-within .hint{visibility:hidden}
.card input{width:100%;padding:3px 6px;background:Canvas;border:1px solid #8886;border-radius:4px}
.card .acts{display:flex;gap:4px}
@media print{.camera,.card,.flash{display:none}}
@media(prefers-reduced-motion:reduce){.flash{animation-duration:.01s}}
`
