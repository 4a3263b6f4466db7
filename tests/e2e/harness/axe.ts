import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Tab } from './tab'
import { until } from './until'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Violations = { id: string; nodes: { html: string }[] }[]
/** Runs in the page. A colour that is still on its way to another is nobody's to judge. */
const ask = async (scope: string): Promise<string[]> => {
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  const { axe } = globalThis as unknown as {
    axe: { run: (scope: string) => Promise<{ violations: Violations }> }
  }
  const { violations } = await axe.run(scope)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)
}

/** A theme reaches a page in its own time, and one that comes while axe looks is half of each. */
const isIn = (theme: string): boolean => matchMedia(`(prefers-color-scheme: ${theme})`).matches

/** What axe finds wrong with a part of the page, in both themes. */
export const wrong = async (tab: Tab, scope = 'html'): Promise<string[]> => {
  await tab.script(`${await readFile(AXE, 'utf8')}; 0`)
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await tab.theme(theme)
    await until(`the ${theme} theme`, () => tab.run(isIn, theme))
    found.push(...(await tab.run(ask, scope)).map((one) => `${theme} ${one}`))
  }
  return found
}
