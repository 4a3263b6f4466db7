import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

export type Tally = {
  passed: number
  failed: number
  failures: readonly string[]
  /** names of the tests that were not run */
  skipped: readonly string[]
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** Enough for what axe finds, too little for a journal. */
const LONGEST = 2_000

const firstLine = (text: string | undefined): string => (text ?? '').split('\n')[0]?.slice(0, LONGEST) ?? ''

const failuresOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const broken = assertionResults.filter((one) => one.status === 'failed')
    if (status === 'failed' && broken.length === 0) return [`${name}: ${firstLine(message)}`]
    return broken.map((one) => `${name}: ${one.fullName}: ${firstLine(one.failureMessages[0])}`)
  })

const NOT_RUN = ['pending', 'skipped', 'todo', 'disabled']

const skippedOf = ({ testResults }: Report): string[] =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => NOT_RUN.includes(status)).map(({ fullName }) => fullName),
  )

const failed = (why: string): Tally => ({ passed: 0, failed: 1, failures: [why], skipped: [] })

/** What a vitest project's JSON report says. A file that broke before its first test counts as a failure. */
export const tally = async (file: string): Promise<Tally> => {
  if (!existsSync(file)) return failed('it ended without a report')
  const report = JSON.parse(await readFile(file, 'utf8')) as Report
  const [failures, skipped] = [failuresOf(report), skippedOf(report)]
  if (report.numPassedTests + failures.length + skipped.length === 0) return failed('it ran no test at all')
  return { passed: report.numPassedTests, failed: failures.length, failures, skipped }
}
