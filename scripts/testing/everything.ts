import { run, seconds } from '@/scripts/say'
import { type Part, parts, reportOf } from './parts'
import { type Tally, tally } from './report'

/** Parts that go side by side. */
const AT_ONCE = 2

const NONE: Tally = { passed: 0, failed: 0, failures: [], skipped: [] }

const check = async (part: Part, folder: string, said?: (text: string) => void): Promise<Tally> => {
  let code = 0
  for (const command of part.commands) code = (await run(command, {}, said)) || code
  const counted = part.project === null ? NONE : await tally(reportOf(folder, part.project))
  if (code === 0 || counted.failed > 0) return counted
  return { ...counted, failed: 1, failures: [`it ended with code ${code}: see its output above`] }
}

/** What a part beside another says comes in one piece, when it has ended. */
const checkAloud = async (part: Part, folder: string): Promise<Tally> => {
  console.log(`\n== ${part.name} …`)
  const since = Date.now()
  const said: string[] = []
  const told = await check(part, folder, part.beside ? (text) => said.push(text) : undefined)
  const counts = part.project === null ? '' : `, ${told.passed} passed`
  const verdict = told.failed === 0 ? 'ok' : `${told.failed} FAILED`
  console.log(`${said.join('')}== ${part.name}: ${verdict}${counts}, ${seconds(Date.now() - since)}`)
  return { ...told, failures: told.failures.map((failure) => `${part.name}: ${failure}`) }
}

const sum = (all: readonly Tally[]): Tally => ({
  passed: all.reduce((so, { passed }) => so + passed, 0),
  failed: all.reduce((so, { failed }) => so + failed, 0),
  failures: all.flatMap(({ failures }) => failures),
  skipped: all.flatMap(({ skipped }) => skipped),
})

/** Runs every part, whatever became of those before, so that one look tells everything. */
export const everything = async (folder: string): Promise<Tally> => {
  const [told, running]: [Promise<Tally>[], Set<Promise<Tally>>] = [[], new Set()]
  for (const part of parts(folder)) {
    const room = part.beside ? AT_ONCE : 1
    while (running.size >= room) await Promise.race(running)
    const one = checkAloud(part, folder).finally(() => running.delete(one))
    running.add(one)
    told.push(one)
  }
  return sum(await Promise.all(told))
}
