import { describe, test } from 'vitest'
import { find } from '@/scripts/setup/find'
import { findJars, type Jars } from '@/scripts/setup/jars'
import type { Tool } from '@/scripts/setup/tools'

type Needed = readonly (Tool | Jars)[]

const missing = (needed: Tool | Jars): boolean =>
  ('commands' in needed ? find(needed) : findJars(needed)) === null

/** The sentence that stands for tests whose programs are missing: on CI a failure, since nobody would notice. */
const without = (name: string, lacking: Needed): void => {
  const sentence = lacking.map((one) => `${one.name} is missing. ${one.advice}`).join(' ')
  test.runIf(process.env['CI'] !== undefined)(`${name}: ${sentence}`, () => {
    throw new Error(sentence)
  })
}

/**
 * Tests against a real server, where its programs are. Elsewhere they are skipped with a sentence that says what to
 * install, and on CI they fail with it.
 */
export const live = (name: string, needed: Needed, tests: () => void): void => {
  const lacking = needed.filter(missing)
  if (lacking.length === 0) describe(name, tests)
  else without(name, lacking)
}

/** The same for each browser of a list; `%s` in the name is the browser. */
export const liveIn = <Browser extends string>(
  browsers: readonly Browser[],
  name: string,
  needed: Needed,
  tests: (browser: Browser) => void,
): void => {
  for (const browser of browsers) live(name.replace('%s', browser), needed, () => tests(browser))
}
