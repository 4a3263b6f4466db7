import ts from 'typescript'
import { expect, test } from 'vitest'
import { adapters } from '@/lib/adapters/registry'
import { adapterText, casesText, registered, troubleOf, timeSaid } from '@/scripts/tools/scaffold'
import { parse, textOf, walk } from './sources'

const NEW = { tool: 'tea-pot', link: "https://tea-pot.example.com:8443/d/1?from=now-1h&to=now&q='x'" }

const broken = (text: string): string[] => {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

test('what is written for a new tool is a program, of its name and its link', () => {
  const [adapter, cases] = [adapterText(NEW), casesText(NEW)]
  expect([...broken(adapter), ...broken(cases)]).toEqual([])
  expect(adapter).toContain("export const teaPot = linkAdapter({\n  tool: 'tea-pot',")
  expect(adapter).toContain(String.raw`/^tea\-pot\.example\.com$/`)
  expect(cases).toContain(String.raw`&q=\'x\'`)
})

test.each([
  ['?start=1&end=2', "last(link.search, 'start'), last(link.search, 'end')", '(?:start|end)'],
  ['?from=1&until=2', "last(link.search, 'from'), last(link.search, 'until')", '(?:from|until)'],
  ['?duration=60', "last(link.search, 'duration')", '(?:duration)'],
  ['?q=1', "last(link.search, 'from'), last(link.search, 'to')", '(?:from|to)'],
])('the time of %s is read where the link has it', (query, reader, times) => {
  const named = { tool: 'tea-pot', link: `https://tea-pot.example.com/${query}` }
  const text = adapterText(named)
  expect(broken(text)).toEqual([])
  expect(text).toContain(reader)
  expect(casesText(named)).toContain(times)
})

test.each([
  ['http://localhost:4040/?q=1', 'HOST.test(link.origin)', 'const HOST = /:4040$/'],
  ['http://10.0.0.7:4040/?q=1', 'HOST.test(link.origin)', 'const HOST = /:4040$/'],
  [NEW.link, 'HOST.test(link.host)', String.raw`const HOST = /^tea\-pot\.example\.com$/`],
])('of %s it claims no more than is its own', (link, claim, host) => {
  const text = adapterText({ tool: 'tea-pot', link })
  expect(broken(text)).toEqual([])
  expect(text).toContain(claim)
  expect(text).toContain(host)
})

test('it says which parameters it took for the time, and when it only took a guess', () => {
  const saying = (query: string) => timeSaid(`https://tea.example.com/graph?${query}`)
  expect(saying('start=1&end=2')).toBe('The time is read from "start" and "end" of the link.')
  expect(saying('period=15m')).toBe('The time is read from "period" of the link.')
  expect(saying('time_gte=20261123T110000&time_dur=3600')).toContain('No time was found in the link')
})

test('the registry has it once, at the end of its list', () => {
  const text = registered(textOf('lib/adapters/registry.ts'), NEW.tool)
  expect(broken(text)).toEqual([])
  expect(text).toContain("import { teaPot } from './tea-pot'\n")
  const lists: string[][] = []
  walk(parse('registry.ts', text), (node) => {
    if (ts.isArrayLiteralExpression(node)) lists.push(node.elements.map((one) => one.getText()))
  })
  expect(lists[0]).toHaveLength(adapters.length + 1)
  expect(lists[0]?.at(-1)).toBe('teaPot')
})

test.each([
  [{ tool: 'Tea Pot', link: NEW.link }, 'no name for a file'],
  [{ tool: '../tea', link: NEW.link }, 'no name for a file'],
  [{ tool: 'grafana', link: NEW.link }, 'already'],
  [{ tool: 'tea-pot', link: '' }, 'a real link'],
  [{ tool: 'tea-pot', link: 'javascript:alert(1)' }, 'a real link'],
])('%o is refused', (tool, why) => {
  expect(
    troubleOf(
      tool,
      adapters.map((adapter) => adapter.tool),
    ),
  ).toContain(why)
  expect(troubleOf(NEW, [])).toBeNull()
})
