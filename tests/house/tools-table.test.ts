import { describe, expect, test } from 'vitest'
import { toolsTable, withTable } from '@/scripts/tools/table'
import { tables } from '@/tests/lib/adapters/tables'
import { textOf } from './sources'

const all = [...tables.values()].flatMap((table) => table ?? [])

test('the README has the table of tools as the case tables tell it (npm run tools-table)', () => {
  const readme = textOf('README.md')
  expect(withTable(readme, toolsTable(all))).toBe(readme)
}, 60_000)

describe('what a link does not say is read where its table says', () => {
  const EVIDENCE = {
    requests: 'a page that made data requests',
    picker: 'a page whose range picker was read',
    storage: 'a page with a hashed link, which has no words for what it keeps',
  } as const
  const claims = all.flatMap(({ tool, cases, unlinked }) =>
    [...new Set(unlinked.flatMap(({ from }) => from))].map((from) => ({ tool, cases, from })),
  )

  test.each(claims)('$tool: $from', ({ cases, from }) => {
    const shown = cases.filter(({ hints, expect: said }) => {
      if (from === 'storage') return said.opaque === true
      if (said.from === undefined) return false
      return from === 'requests' ? (hints?.requests?.length ?? 0) > 0 : hints?.range != null
    })
    expect(shown.length, EVIDENCE[from]).toBeGreaterThan(0)
  })
})
