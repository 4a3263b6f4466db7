/** What a replay adds to the style sheet of a story; it stands in a `.story.replay`. */
export const REPLAY_STYLE = `
.replay { display: none; flex-direction: column; gap: .75rem; padding: 1rem 1.5rem; border: 0; }
.replay[open], div.replay { display: flex; }
dialog.replay { outline: 0; max-width: none; max-height: none; width: 100%; height: 100%; }
div.replay { max-width: none; height: 100%; margin: 0; }
.story button { font: inherit; font-size: .875rem; padding: .3rem .75rem; border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); color: inherit; cursor: pointer; }
.story button:disabled { opacity: .5; cursor: default; }
.story :is(button, input, .scene):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.replay .bar { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; width: 100%; max-width: 75rem; margin: 0 auto; }
.replay .said { flex: 1; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; min-width: min(100%, 16rem); margin: 0; font-size: .875rem; font-variant-numeric: tabular-nums; }
.replay .switch { font-size: .875rem; cursor: pointer; }
.replay input { accent-color: var(--accent); }
.replay [type=range] { flex: 1; min-width: 6rem; }
.replay .scene { flex: 1; min-height: 0; overflow: auto; overscroll-behavior-x: contain; touch-action: pan-y pinch-zoom; width: 100%; max-width: 75rem; margin: 0 auto; padding: .25rem; }
.replay .frame { display: flex; flex-direction: column; }
.replay .frame > * { order: 2; }
.replay .frame > .meta, .replay .frame > h3 { order: 0; }
.replay .frame > .changes { order: 1; }
.story.replay > h2 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
.replay h3 { font-size: 1.25rem; }
.replay figure { margin: .25rem 0; }
.replay img { max-height: 58vh; margin: 0 auto; object-fit: contain; width: 100%; }
.replay .marked { margin: 0 auto; }
.replay .marked img { width: auto; height: auto; max-width: 100%; }
.replay .changes li { border-color: var(--accent); background: light-dark(#e8f0fd, #1d2c44); font-size: .9375rem; }
.replay .why { padding-left: .75rem; border-left: 3px solid var(--accent); }
.replay .gap { color: var(--soft); text-align: center; font-size: .875rem; }
.replay .dead-end, .replay .confirmed, .replay .reopened { font-size: 1.25rem; padding: 1rem 0 1rem 1rem; border-left: 4px solid var(--ink); }
.replay .confirmed { border-color: var(--accent); }
.replay .reopened { border-left-style: dashed; border-color: var(--accent); }
.replay .guess { display: grid; gap: .75rem; max-width: 40rem; padding-top: 2rem; justify-items: start; }
.replay .guess label { font-size: 1.25rem; font-weight: 600; }
.replay .guess input { width: 100%; font: inherit; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); color: inherit; }
.replay .guess ul { list-style: none; padding: 0; display: grid; gap: .5rem; }
.replay .pick { text-align: start; }
.replay .guessed { padding: .5rem .75rem; background: var(--well); border-radius: 4px; }
@media (max-width: 30rem) {
  .story.replay { padding: .75rem; }
  .replay img { max-height: none; }
}
@media print { .replay, .offer { display: none !important; } }
`
