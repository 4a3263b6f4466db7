/** Of marks, wherever they lie over a picture: the same in every theme, because the picture is. */
export const MARK_INK = '#b3123f'
export const MARK_HALO = '#ffffff'

export const MARKS_STYLE = `
.marks { position: absolute; inset: 0; container-type: size; overflow: hidden; pointer-events: none; }
.marks > svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.marks :is(rect, line, path) { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.marks .halo :is(rect, line, path) { stroke: ${MARK_HALO}; stroke-opacity: .85; stroke-width: 5.5px; }
.marks .ink :is(rect, line, path) { stroke: ${MARK_INK}; stroke-width: 2.5px; }
.marks text { font: 600 clamp(8px, min(8cqh, 4cqw), 14px)/1 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; fill: ${MARK_INK}; stroke: ${MARK_HALO}; stroke-width: .28em; stroke-linejoin: round; paint-order: stroke; unicode-bidi: plaintext; }
`
