import { expect, test } from 'vitest'
import { describeAll } from '@/scripts/describe/describe'

const CLOCK = { now: Date.parse('2026-11-23T12:00:00Z'), zone: 'UTC' }

/** As a file or a pipe gives it: pieces of any size, with ends in the middle of lines. */
async function* pieces(...texts: string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text)
}

const described = async (...texts: string[]): Promise<{ tool: string; url: string }[]> => {
  const whole: string[] = []
  for await (const text of describeAll(pieces(...texts), CLOCK)) whole.push(text)
  const lines = whole.join('').split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line) as { tool: string; url: string })
}

const GRAFANA = 'https://g.example/d/a/b?from=now-1h&to=now'
const PROMETHEUS = 'http://p.example/graph?g0.expr=up&g0.tab=0'

test('a line in is a line out, wherever the pieces are cut', async () => {
  const text = `${GRAFANA}\n\n${PROMETHEUS}\r\n  \nnot a link\n`
  for (const size of [1, 2, 7, text.length]) {
    const cut = Array.from({ length: Math.ceil(text.length / size) }, (_, n) =>
      text.slice(n * size, (n + 1) * size),
    )
    expect((await described(...cut)).map(({ tool }) => tool)).toEqual([
      'grafana',
      'generic',
      'prometheus',
      'generic',
      'generic',
    ])
  }
})

test('the last line needs no end, and an empty one is no line', async () => {
  expect(await described(GRAFANA)).toHaveLength(1)
  expect(await described(`${GRAFANA}\n`)).toHaveLength(1)
  expect(await described('\n')).toHaveLength(1)
  expect(await described('', '')).toHaveLength(0)
  expect(await described(`${GRAFANA}\n`, '', PROMETHEUS, '')).toHaveLength(2)
})

test('no more is read than is asked for', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      given += 1
      yield await Promise.resolve(`${GRAFANA}\n`)
    }
  }
  const lines = describeAll(endless(), CLOCK)
  for (let taken = 1; taken <= 50; taken++) {
    await lines.next()
    expect(given).toBe(taken)
  }
  await lines.return(undefined)
})

test('a line without an end is kept as far as a link may be long, and the next line is whole', async () => {
  let largest = 0
  const megabyte = 'x'.repeat(1_000_000)
  const texts = [GRAFANA, ...Array.from({ length: 50 }, () => megabyte), `\n${PROMETHEUS}\n`]
  for await (const text of describeAll(pieces(...texts), CLOCK)) largest = Math.max(largest, text.length)
  expect(largest).toBeLessThan(100_000)
  expect((await described(...texts)).map(({ tool }) => tool)).toEqual(['grafana', 'prometheus'])
})
