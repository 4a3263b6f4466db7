import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesIn, importsOf, isCode, parse, textOf, walk } from './sources'

const product = filesIn('lib', 'components', 'entrypoints')
const code = [...product, ...filesIn('scripts', 'tests')].filter(isCode)
const styles = product.filter((file) => file.endsWith('.css'))

const holding = (files: string[], wrong: (text: string, file: string) => boolean): string[] =>
  files.filter((file) => wrong(textOf(file), file))

test('no file is longer than 400 lines', () => {
  expect(holding(code, (text, file) => !file.endsWith('.cases.ts') && text.split('\n').length > 400)).toEqual(
    [],
  )
})

test('nothing is typed any', () => {
  const typedAny = (text: string, file: string): boolean => {
    let found = false
    walk(parse(file, text), (node) => {
      found ||= node.kind === ts.SyntaxKind.AnyKeyword
    })
    return found
  }
  expect(holding(code, typedAny)).toEqual([])
  expect(typedAny('export const x = (y: any) => y', 'x.ts')).toBe(true)
}, 60_000)

test('types, lint and tests are nowhere switched off', () => {
  const off = new RegExp(
    [
      '@ts-' + '(ignore|expect-error|nocheck)',
      'eslint-' + 'disable',
      'prettier-' + 'ignore',
      '\\b(test|it|describe)\\.' + '(skip|only|todo)\\b',
    ].join('|'),
  )
  expect(holding(code, (text) => off.test(text))).toEqual([])
})

test('a promise to do something later carries a date', () => {
  const undated = new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b(?! \\[\\d{4}-)')
  expect(holding(code, (text) => undated.test(text))).toEqual([])
})

test('colours live in the tokens alone', () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|oklab|lab|lch|hwb)a?\(/i
  expect(holding(styles, (text, file) => !file.endsWith('/tokens.css') && colour.test(text))).toEqual([])
})

test('names of files are kebab-case', () => {
  expect(product.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.basename(file)))).toEqual([])
})

/** Files of ours that `file` imports by `@/` or `./`. */
const targetsOf = (file: string): string[] =>
  importsOf(parse(file))
    .map(({ from }) =>
      from.startsWith('@/') ? from.slice(2) : path.posix.join(path.posix.dirname(file), from),
    )
    .flatMap((target) => [target, `${target}.ts`, `${target}.tsx`])
    .filter((target) => known.has(target))

const known = new Set([...product, ...filesIn('tests')].filter(isCode))

const reachedFrom = (starts: readonly string[]): Set<string> => {
  const reached = new Set(starts)
  for (const file of reached) for (const target of targetsOf(file)) reached.add(target)
  return reached
}

test('what decides is reached by a unit test', () => {
  const tests = [...known].filter((file) => /^tests\/(lib|components)\/.*\.test\.tsx?$/.test(file))
  const reached = reachedFrom(tests)
  const decides = [...known].filter(
    (file) =>
      /^lib\/(model|story|share|journal|adapters|messages)\//.test(file) && !/\.(cases|d)\.ts$/.test(file),
  )
  expect(decides.filter((file) => !reached.has(file))).toEqual([])
}, 60_000)
