import { MARKS_STYLE } from './marks-style'
import { REPLAY_STYLE } from './replay/style'

/** Closed details are opened in print by their content slot, so that paper loses nothing. */
const STORY_STYLE = `
:root { color-scheme: light dark; }
.story, .story * { box-sizing: border-box; }
body { margin: 0; background: light-dark(#fbfbfa, #17181a); }
.story {
  --ink: light-dark(#1d2024, #e4e5e7);
  --soft: light-dark(#62676f, #9ba1aa);
  --rule: light-dark(#dcdee2, #35383d);
  --line: light-dark(#b6bbc3, #565b63);
  --sheet: light-dark(#fbfbfa, #17181a);
  --well: light-dark(#f1f2f3, #202225);
  --accent: light-dark(#1f5fbf, #8ab4f8);
  max-width: calc(70ch + 4rem);
  margin: 0 auto;
  padding: 3rem 1.5rem 5rem;
  background: var(--sheet);
  color: var(--ink);
  font: 1rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
.story h1 { font-size: 1.9rem; line-height: 1.25; font-weight: 600; margin: 0 0 .5rem; text-wrap: balance; }
.story .title { margin: 0 0 .5rem; }
.story h2 { font-size: 1.25rem; line-height: 1.35; font-weight: 600; margin: 3rem 0 .75rem; text-wrap: balance; }
.story h3 { font-size: 1rem; line-height: 1.4; font-weight: 600; margin: 0 0 .25rem; }
.story p { margin: 0 0 .6rem; }
.story .words { white-space: pre-line; }
.story .words bdi { display: block; unicode-bidi: plaintext; }
.story .card { font-variant-numeric: tabular-nums; margin: 0; }
.story .when, .story .meta, .story .aside, .story .links, .story figcaption, .story summary, .story footer, .story .by {
  color: var(--soft);
  font-size: .875rem;
  line-height: 1.5;
}
.story .meta { margin: 0; font-variant-numeric: tabular-nums; }
.story .hand-over { display: block; margin: 0 0 .5rem; color: var(--soft); font-size: .875rem; font-style: italic; font-variant-numeric: tabular-nums; }
.story time { font-variant-numeric: tabular-nums; white-space: nowrap; }
.story a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
.story a:focus-visible, .story summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.story strong { font-weight: 600; }
.story code, .story pre { font: .8125rem/1.5 ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
.story pre { margin: .5rem 0; padding: .5rem .75rem; background: var(--well); border-radius: 4px; white-space: pre-wrap; }
.story blockquote { margin: .25rem 0 .5rem; padding: 0; font-size: 1.0625rem; }
.story blockquote p { margin: 0; }
.story figure { margin: .5rem 0; }
.story img { display: block; max-width: 100%; height: auto; border: 1px solid var(--rule); border-radius: 4px; background: #fff; }
.story .marked { display: block; position: relative; width: fit-content; max-width: 100%; }
.story figcaption { margin-top: .375rem; }
.story .shape-words { margin: 0 0 1.5rem; }
.story .beside { margin-left: 1.5rem; padding-left: .75rem; border-left: 2px solid var(--line); }
.story .map { display: block; margin-top: .5rem; max-width: 100%; max-height: 240px; }
.story .map .panel { fill: var(--rule); }
.story .map .own { fill: var(--accent); }
.story .plot { display: block; width: 100%; height: auto; margin-top: .5rem; border: 1px solid var(--rule); border-radius: 4px; }
.story .plot text { font: 11px system-ui, sans-serif; fill: var(--soft); }
.story .plot .tick line { stroke: var(--rule); }
.story .plot .series { fill: none; stroke-width: 1.5; }
.story .plot .at rect { fill: transparent; }
.story .plot .at line { stroke: var(--line); }
.story .plot .at line, .story .plot .at text { visibility: hidden; pointer-events: none; }
.story .plot .at text { fill: var(--ink); }
.story .plot .at:hover line, .story .plot .at:hover text { visibility: visible; }
.story .missed { padding: .5rem .75rem; border: 1px dashed var(--line); border-radius: 4px; color: var(--soft); font-size: .875rem; }
.story ul { margin: .25rem 0 .75rem; padding-left: 1.25rem; }
.story .numbered { list-style: none; }
.story .points { list-style: disc; }
.story .moves { margin: .5rem 0 0; font-size: .875rem; font-weight: 600; }
.story .changes { display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin: .5rem 0; padding: 0; list-style: none; }
.story .changes li { padding: 0 .5rem; border: 1px solid var(--rule); border-radius: 4px; }
.story details > ul { list-style: none; padding: 0; margin: .5rem 0 0; }
.story details > ul > li { padding: .25rem 0; font-size: .875rem; }
.story details > ul p { margin: 0; }
.story summary { cursor: pointer; width: fit-content; }
.story footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); }

.story .glance { margin: 0 0 2rem; padding: 0; list-style: none; overflow-x: auto; }
.story .more-leads { margin: -1rem 0 2rem; }
.story details > .glance > li { padding: 0; font-size: 1rem; }
.story .glance p { margin: .75rem 0 .125rem; line-height: 1.4; }
.story .glance svg { display: block; min-width: 100%; }
.story .glance line { stroke: var(--line); stroke-width: 2; }
.story .glance .dashed { stroke-dasharray: 5 4; }
.story .glance .after { stroke-dasharray: 1 5; }
.story .glance .run { stroke-width: 8; stroke-linecap: round; }
.story .glance .dead-end { stroke: var(--ink); stroke-width: 3; }
.story .glance circle { cy: 12px; r: 5px; fill: var(--sheet); stroke: var(--accent); stroke-width: 2; }
.story .glance .kept { stroke: var(--sheet); fill: var(--accent); }
.story .glance .confirmed { fill: var(--accent); }
.story .glance :is(.look, .words) { stroke: var(--line); r: 4px; }
.story .glance .look { r: 3px; }
.story .glance .reopened { stroke-dasharray: 3 2; }
.story .glance a:is(:hover, :focus-visible) > * { stroke: var(--ink); }
.story .path > :target > .node { outline: 2px solid var(--accent); outline-offset: 3px; }

.story .path { list-style: none; margin: 1.5rem 0 0; padding: 0; }
.story .path > li { --at: 0rem; position: relative; margin: 0; padding: 0 0 1.5rem calc(2rem + var(--at)); }
.story .path > .lane-1 { --at: 1.5rem; }
.story .path > .lane-2 { --at: 3rem; }
.story .path > .lane-3 { --at: 4.5rem; }
.story .path > li::before, .story .path > li:not(.lane-0)::after {
  content: '';
  position: absolute;
  top: 0;
  bottom: 0;
  left: 7px;
  border-left: 2px solid var(--line);
}
.story .path > li:not(.lane-0)::after { left: calc(7px + var(--at)); }
.story .path > li:first-child::before { top: .75rem; }
.story .path > li:last-child::before { bottom: auto; height: .75rem; }
.story .path > .lead:not(.lane-0)::after { top: .7rem; }
.story .path > .dead-end:not(.lane-0)::after, .story .path > .confirmed:not(.lane-0)::after { bottom: auto; height: .8rem; }
.story .path > .reopened:not(.lane-0)::after { top: .8rem; border-left-style: dashed; }
.story .node {
  position: absolute;
  z-index: 1;
  top: .3rem;
  left: calc(1px + var(--at));
  width: 14px;
  height: 14px;
  border: 2px solid var(--accent);
  border-radius: 50%;
  background: var(--sheet);
}
.story .snapshot > .node { box-shadow: inset 0 0 0 2px var(--sheet), inset 0 0 0 6px var(--accent); }
.story .note > .node, .story .fact > .node { border-radius: 3px; border-color: var(--line); }
.story .looks > .node { left: calc(4px + var(--at)); top: .45rem; width: 8px; height: 8px; border-color: var(--line); }
.story .lead > .node { left: 7px; top: .65rem; width: calc(var(--at) + 2px); height: 0; border-width: 2px 0 0; border-radius: 0; border-color: var(--line); }
.story .lead.lane-0 > .node { width: 12px; }
.story .dead-end > .node { left: calc(1px + var(--at)); top: .75rem; height: 0; border-width: 3px 0 0; border-radius: 0; border-color: var(--ink); }
.story .confirmed > .node { background: var(--accent); }
.story .reopened > .node { border-style: dashed; }

@media (max-width: 30rem) {
  .story { padding: 1.5rem 1rem 3rem; }
  .story h1 { font-size: 1.5rem; }
  .story .path > li { padding-left: calc(1.5rem + var(--at)); }
  .story .path > .lane-1 { --at: .75rem; }
  .story .path > .lane-2 { --at: 1.5rem; }
  .story .path > .lane-3 { --at: 2.25rem; }
}
@page { margin: 15mm; }
@media print {
  :root { color-scheme: light; }
  body { background: #fff; }
  .story { --sheet: #fff; max-width: none; padding: 0; font-size: 10.5pt; }
  .story details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
  .story details:not([open]) > *:not(summary) { display: block; }
  .story summary { list-style: none; }
  .story figure, .story .glance, .story .path > li:not(.looks), .story details li, .story section > details { break-inside: avoid; }
  .story h2, .story h3, .story .meta, .story summary { break-after: avoid; }
  .story .links .now { display: none; }
  .story .path > li > .links { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
  .story .path > li > .links a::after { content: ' ' attr(href); color: var(--soft); font-size: 8pt; }
  .story .path > li > .links .aside { display: block; white-space: normal; }
  .story .node, .story .path > li::before, .story .path > li::after { print-color-adjust: exact; }
}
`

/** Without the white space that is for who writes it: every story carries it along. */
const squeezed = (css: string): string =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?|(: )/g, (_, sign: string | undefined) => sign ?? ':')
    .replaceAll(';}', '}')

/** The one style sheet of a story: inline in the exported file, adopted by the viewer and the story page. */
export const STYLE = squeezed(STORY_STYLE + MARKS_STYLE + REPLAY_STYLE).trim()
