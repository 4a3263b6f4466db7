/** What the viewer has beside the story itself. */
export const VIEWER_STYLE = `
main { min-height: 100vh; font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; color: light-dark(#1d2024, #e4e5e7); }
.ask, .notice { box-sizing: border-box; max-width: calc(60ch + 3rem); margin: 0 auto; padding: 4rem 1.5rem 1rem; }
.notice { padding: 1rem 1.5rem 0; max-width: calc(70ch + 4rem); font-size: .875rem; }
.ask h1 { font-size: 1.6rem; line-height: 1.25; font-weight: 600; margin: 0 0 1rem; }
.ask [role='alert'] { padding-left: .75rem; border-left: 3px solid currentColor; }
.ask form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 2rem 0 1.5rem; }
.ask label { flex-basis: 100%; display: block; font-weight: 600; margin-bottom: .25rem; }
.ask input:not([type='file']) { flex: 1 1 14rem; min-width: 0; }
.ask input, .ask button, .notice button { font: inherit; padding: .4rem .75rem; border: 1px solid light-dark(#b6bbc3, #565b63); border-radius: 4px; background: light-dark(#fff, #202225); color: inherit; }
.ask input[type='file'] { max-width: 100%; box-sizing: border-box; }
.ask button:not(:disabled), .notice button { cursor: pointer; }
.ask :focus-visible, .notice :focus-visible { outline: 2px solid light-dark(#1f5fbf, #8ab4f8); outline-offset: 1px; }
main > .bar { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.notice .button { position: relative; padding: .4rem .75rem; border: 1px solid light-dark(#b6bbc3, #565b63); border-radius: 4px; background: light-dark(#fff, #202225); cursor: pointer; }
.notice .button:focus-within { outline: 2px solid light-dark(#1f5fbf, #8ab4f8); outline-offset: 1px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; opacity: 0; }
.notice a { color: light-dark(#1f5fbf, #8ab4f8); }
.stage { width: 100%; height: 100%; max-width: none; max-height: none; padding: 0; border: 0; background: light-dark(#fbfbfa, #17181a); }
@media print { .notice, .stage { display: none; } }
`
