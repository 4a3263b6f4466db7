import { describe, expect, test } from 'vitest'
import { trouble } from './imports'
import { filesIn, importsOf, isCode, parse, textOf } from './sources'

const files = filesIn('lib', 'components', 'entrypoints').filter(isCode)
const at = (from: string, typesOnly = false) => ({ from, typesOnly })

describe('the import table', () => {
  test('every file imports only what its folder may', () => {
    const wrong = files.flatMap((file) => importsOf(parse(file)).map((found) => trouble(file, found)))
    expect(wrong.filter((sentence) => sentence !== null)).toEqual([])
  }, 60_000)

  test.each([
    ['lib/observer/observe.ts', at('@/lib/journal/steps')],
    ['lib/observer/observe.ts', at('@/lib/model/view')],
    ['lib/journal/steps.ts', at('dexie'), 'passes'],
    ['lib/story/title.ts', at('dexie')],
    ['lib/observer/observe.ts', at('@/lib/model/view', true), 'passes'],
    ['lib/observer/observe.ts', at('html-to-image')],
    ['lib/observer/capture/clone.ts', at('html-to-image'), 'passes'],
    ['lib/story/title.ts', at('@/lib/share/bundle')],
    ['lib/story/title.ts', at('../model/step')],
    ['lib/adapters/parts/time.ts', at('../adapter'), 'passes'],
    ['entrypoints/trail/main.tsx', at('../background')],
    ['lib/adapters/parts/time.ts', at('@/lib/adapters/adapter'), 'passes'],
    ['components/panel/panel.tsx', at('@/lib/background/sites')],
    ['components/panel/panel.tsx', at('react'), 'passes'],
    ['lib/story/elements.ts', at('react')],
    ['entrypoints/trail/main.tsx', at('react'), 'passes'],
    ['entrypoints/background.ts', at('@/lib/observer/observe')],
    ['entrypoints/observer.ts', at('@/lib/adapters/registry')],
  ])('%s and %o', (file, found, verdict = 'is refused') => {
    expect(trouble(file, found) === null ? 'passes' : 'is refused').toBe(verdict)
  })

  test('types are told from values', () => {
    const source = parse(
      'x.ts',
      "import type { A } from 'a'\nimport { type B } from 'b'\nimport { type C, d } from 'c'",
    )
    expect(importsOf(source).map(({ typesOnly }) => typesOnly)).toEqual([true, true, false])
  })
})

test('no file only hands on what others export', () => {
  const barrels = files.filter(
    (file) => /(^|\/)index\.tsx?$/.test(file) && /^export .* from /m.test(textOf(file)),
  )
  expect(barrels).toEqual([])
})
