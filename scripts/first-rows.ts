import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const PAGE = 'trail.html'
const STYLE = '<link  rel="stylesheet" href="/assets/early.css">'
/** What the build makes the page load. */
const LOADED =
  /\s*<(?:script type="module" crossorigin src="[^"]+"><\/script|link rel="(?:modulepreload|stylesheet)" crossorigin href="[^"]+")>/g

/**
 * The trail page shows the first rows of a trail before it asks for anything else: their style stands in the page
 * itself, and all that it loads beyond them is put aside. Throws where the build wrote the page otherwise.
 */
export const firstRowsFirst = (html: string, style: string): string => {
  const loaded = html.match(LOADED)
  if (!loaded?.some((tag) => tag.includes('<script')) || !html.includes(STYLE))
    throw new Error(`${PAGE} is not written as it was: its first rows would come late`)
  return html
    .replaceAll(LOADED, '')
    .replace(STYLE, () => `<style>${style}</style>`)
    .replace('</head>', () => `  <template id="page">${loaded.join('')}\n    </template>\n  </head>`)
}

/** Does that in the folder of a build. */
export const writeFirstRows = async (folder: string): Promise<void> => {
  const [page, early] = [path.join(folder, PAGE), path.join(folder, 'assets/early.css')]
  await writeFile(page, firstRowsFirst(await readFile(page, 'utf8'), await readFile(early, 'utf8')))
  await rm(early)
}
