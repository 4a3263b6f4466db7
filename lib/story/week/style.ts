import { STYLE } from '@/lib/story/style'

const OWN = `
.week h2 { font-size: 1.5rem; }
.week h3 { font-size: 1.2rem; margin-top: 2rem; }
.week h4 { font-size: 1rem; line-height: 1.4; font-weight: 600; margin: 1.5rem 0 .25rem; }
.week .agenda h3, .week .week-moves h3 { font-size: 1rem; margin-top: 1rem; }
.week .surprise { padding-bottom: 1rem; border-bottom: 1px solid var(--rule); }
.week .surprise > .card { font-size: .875rem; }
.week img { max-height: 22rem; width: auto; }
.week.large h4 { font-size: 1.1em; }
.week.large h3 { font-size: 1.35em; }
.week.large h2 { font-size: 1.5em; }
@media print {
  .week > section:has(> .surprise), .week .surprise + .surprise { break-before: page; }
  .week h2, .week h3, .week h4 { break-after: avoid; }
}
`

/** The style sheet of a week: that of a story, and what a meeting has beside. */
export const WEEK_STYLE = STYLE + OWN
