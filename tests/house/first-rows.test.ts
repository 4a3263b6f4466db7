import { expect, test } from 'vitest'
import { firstRowsFirst } from '@/scripts/first-rows'

const page = (loaded: string): string => `<head>
    <script  src="/early.js"></script>
    <link  rel="stylesheet" href="/assets/early.css">
    <title>t</title>${loaded}
  </head><body></body>`

const LOADED = `
    <script type="module" crossorigin src="/chunks/trail-a_B-1.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/core-a.js">
    <link rel="stylesheet" crossorigin href="/assets/core-a.css">`

test('what the page loads stands aside, and the style of first rows in the page', () => {
  const html = firstRowsFirst(page(LOADED), 'a{content:"$&"}')
  const [before = '', aside = ''] = html.split('<template id="page">')
  expect(before).toContain('<style>a{content:"$&"}</style>')
  expect(before).toContain('src="/early.js"')
  expect(before).not.toMatch(/crossorigin|assets\/early/)
  expect(aside.match(/crossorigin/g)).toHaveLength(3)
})

test.each([
  ['no code', page('')],
  ['no style', page(LOADED).replace('early.css', 'other.css')],
])('a page that the build wrote otherwise is refused: %s', (_, html) => {
  expect(() => firstRowsFirst(html, '')).toThrow('late')
})
