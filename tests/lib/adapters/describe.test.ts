import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')

/** Megabytes that describe has for its objects: a fraction of what passes through it in the test of many links. */
const SMALL = '--max-old-space-size=40'

function describeLinks(
  input: string,
  ...flags: string[]
): { code: number | null; lines: string[]; errors: string } {
  const script = path.join(root, 'scripts/describe.ts')
  const run = spawnSync(process.execPath, [SMALL, '--import', 'tsx', script, ...flags], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return { code: run.status, lines: run.stdout.split('\n').slice(0, -1), errors: run.stderr }
}

test('describe prints one object a line, whatever the line', { timeout: 120_000 }, () => {
  const input =
    'http://p/graph?g0.expr=up&g0.tab=0\n\n  \nnot a link\r\n\u0000\nhttps://g/d/a/b?from=now%2Fd&to=now'
  const { code, lines } = describeLinks(input, '--now', '2026-11-23T12:00:00Z', '--zone', 'Asia/Tokyo')
  expect(code).toBe(0)
  const views = lines.map((line) => JSON.parse(line) as { tool: string; time: { from: number } })
  expect(views.map(({ tool }) => tool)).toEqual([
    'prometheus',
    'generic',
    'generic',
    'generic',
    'generic',
    'grafana',
  ])
  expect(views.at(-1)?.time.from).toBe(Date.parse('2026-11-22T15:00:00Z'))
  expect(Object.keys(views[0] ?? {})).toEqual([
    'tool',
    'kind',
    'title',
    'queries',
    'time',
    'variables',
    'panel',
    'viewKey',
    'placeKey',
    'url',
    'pinned',
  ])
})

test('describe of nothing is nothing, and a bad clock or zone is refused', { timeout: 120_000 }, () => {
  expect(describeLinks('')).toMatchObject({ code: 0, lines: [] })
  const refused = describeLinks('http://x/\n', '--now', 'teatime')
  expect([refused.code, refused.lines.length]).toEqual([2, 0])
  expect(refused.errors).toContain('teatime')
  expect(describeLinks('http://x/\n', '--zone', 'Mars/Olympus').code).toBe(2)
})

test('more links than its memory holds pass through describe', { timeout: 120_000 }, () => {
  const long = 'x'.repeat(400)
  const input = Array.from({ length: 40_000 }, (_, n) => `http://h.example/${n}/${long}\n`).join('')
  const { code, lines } = describeLinks(input, '--now', '2026-11-23T12:00:00Z', '--zone', 'UTC')
  expect([code, lines.length]).toEqual([0, 40_000])
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ tool: 'generic', title: '' })
  expect(lines.at(-1)).toContain('/39999/')
})
