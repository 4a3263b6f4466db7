import { escape, HEAD, markupHtml, sha256Source, type Pictures } from '@/lib/story/html'
import { readable } from '@/lib/story/foreign'
import type { Element } from '@/lib/story/markup'
import { WEEK_STYLE } from './style'

/** Nothing is allowed but pictures inside of the file and its one style sheet: a week has no script. */
export const weekPolicy = (): string =>
  `default-src 'none'; img-src data:; style-src ${sha256Source(WEEK_STYLE)}; base-uri 'none'; form-action 'none'`

/** The week as a self-contained file: opens from disk with the network off and asks for nothing. */
export const weekHtml = (document: Element, title: string, pictures: Pictures): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    `<meta http-equiv="Content-Security-Policy" content="${escape(weekPolicy())}">`,
    ...HEAD,
    '<meta name="generator" content="Overshoulder week">',
    `<title>${escape(readable(title))}</title>`,
    `<style>${WEEK_STYLE}</style>`,
    '</head>',
    '<body>',
    `<main>${markupHtml(document, pictures)}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
