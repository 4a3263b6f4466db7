import path from 'node:path'

/** One part of `npm test`. */
export type Part = {
  name: string
  /** command lines, each for Node; all run, so that one look tells everything */
  commands: readonly (readonly string[])[]
  /** vitest project whose results are counted; null where the exit code says it all */
  project: string | null
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

/** Everything that must hold, cheapest first. `folder` takes the reports. */
export const parts = (folder: string): readonly Part[] => [
  { name: 'types', commands: [[bin('typescript/bin/tsc'), '--noEmit']], project: null },
  {
    name: 'lint',
    commands: [
      [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
      [bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level', 'warn'],
    ],
    project: null,
  },
  {
    name: 'builds',
    commands: [
      ['--import', 'tsx', 'scripts/build.ts'],
      ['--import', 'tsx', 'scripts/build.ts', '--e2e'],
    ],
    project: null,
  },
  { name: 'unit', commands: [vitest(folder, 'unit')], project: 'unit' },
  { name: 'e2e', commands: [vitest(folder, 'e2e')], project: 'e2e' },
  { name: 'zoo', commands: [vitest(folder, 'zoo')], project: 'zoo' },
  { name: 'live', commands: [vitest(folder, 'live')], project: 'live' },
]
