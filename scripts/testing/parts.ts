import path from 'node:path'

/** One part of `npm test`. */
export type Part = {
  name: string
  /** command lines, each for Node; all run, so that one look tells everything */
  commands: readonly (readonly string[])[]
  /** vitest project whose results are counted; null where the exit code says it all */
  project: string | null
  /** keeps one core busy, and may have another such part beside it; all others have the machine for themselves */
  beside: boolean
}

const root = path.resolve(import.meta.dirname, '../..')
const bin = (file: string): string => path.join(root, 'node_modules', file)

export const reportOf = (folder: string, project: string): string => path.join(folder, `${project}.json`)

const vitest = (folder: string, project: string): string[] => [
  bin('vitest/vitest.mjs'),
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(folder, project)}`,
]

const beside = (name: string, commands: Part['commands']): Part => ({
  name,
  commands,
  project: null,
  beside: true,
})

/** A project of Vitest, which shares the cores out among its files itself. */
const tests = (folder: string, project: string): Part => ({
  name: project,
  commands: [vitest(folder, project)],
  project,
  beside: false,
})

/** Everything that must hold, cheapest first; what goes side by side, longest first. `folder` takes the reports. */
export const parts = (folder: string): readonly Part[] => [
  beside('lint', [[bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0']]),
  beside('types', [[bin('typescript/bin/tsc'), '--noEmit']]),
  beside('format', [[bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn']]),
  beside('builds', [
    ['--import', 'tsx', 'scripts/build.ts'],
    ['--import', 'tsx', 'scripts/build.ts', '--e2e'],
  ]),
  tests(folder, 'unit'),
  tests(folder, 'e2e'),
  tests(folder, 'zoo'),
  tests(folder, 'live'),
]
