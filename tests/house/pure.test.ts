import path from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesIn, isCode, root, walk } from './sources'

/** Time and place come in as arguments; these folders run in pages, workers, tests and on servers alike. */
const PURE = ['lib/model', 'lib/adapters', 'lib/story', 'lib/share']
/** What leaves the machine or fetches from it, by its nature. */
const NOT_PURE = /^lib\/share\/(clipboard|download|save|s3|webdav|seal|store)/

const GLOBALS = new Set([
  ...['window', 'self', 'globalThis', 'document', 'location', 'navigator', 'history', 'screen'],
  ...['crypto', 'performance', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch'],
  ...['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask', 'process'],
])

const files = filesIn(...PURE).filter((file) => isCode(file) && !NOT_PURE.test(file))

const given = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file))
const { options } = ts.parseJsonConfigFileContent(given.config, ts.sys, root)

const isAmbient = (checker: ts.TypeChecker, node: ts.Identifier): boolean => {
  const declarations = checker.getSymbolAtLocation(node)?.declarations ?? []
  return (
    node.text === 'globalThis' ||
    (declarations.length > 0 && declarations.every((one) => one.getSourceFile().isDeclarationFile))
  )
}

const isProperty = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  ts.isPropertyAssignment(node.parent) ||
  ts.isTypeNode(node.parent) ||
  ts.isTypeQueryNode(node.parent)

const clock = (node: ts.Node): string | null => {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    return 'new Date()'
  if (!ts.isPropertyAccessExpression(node)) return null
  const text = node.getText()
  return text === 'Date.now' || text === 'Math.random' ? text : null
}

const usesOf = (checker: ts.TypeChecker, source: ts.SourceFile): string[] => {
  const found: string[] = []
  const note = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${path.relative(root, source.fileName)}:${line + 1} uses ${what}`)
  }
  walk(source, (node) => {
    const what = clock(node)
    if (what !== null) note(node, what)
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && !isProperty(node) && isAmbient(checker, node))
      note(node, node.text)
  })
  return found
}

const inProgram = (names: string[], host?: ts.CompilerHost): string[] => {
  const program = ts.createProgram(names, options, host)
  const checker = program.getTypeChecker()
  return names.flatMap((name) => {
    const source = program.getSourceFile(name)
    if (source === undefined) throw new Error(`${name} could not be read`)
    return usesOf(checker, source)
  })
}

test('model, adapters, story and the codecs have no clock and no global', () => {
  expect(inProgram(files.map((file) => path.join(root, file)))).toEqual([])
}, 60_000)

test('a clock, a chance and a global are noticed; locals of the same name are not', () => {
  const name = path.join(root, 'lib/model/example.ts')
  const text = `
    export const a = Date.now()
    export const b = new Date()
    export const c = Math.random()
    export const d = location.href
    export const e = (document: string, at: number) => [document, new Date(at), { location: 1 }.location]
  `
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  host.getSourceFile = (file, ...rest) =>
    file === name ? ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) : read(file, ...rest)
  expect(inProgram([name], host).map((use) => use.split(' uses ')[1])).toEqual([
    'Date.now',
    'new Date()',
    'Math.random',
    'location',
  ])
}, 60_000)
