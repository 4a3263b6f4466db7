// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SidePanel } from '@/components/side-panel/side-panel'
import { importWhole } from '@/lib/journal/import'
import { addStep, lastStep } from '@/lib/journal/steps'
import { listTrails } from '@/lib/journal/read'
import type { Fact } from '@/lib/model/step'
import { longTrail } from '@/tests/fixtures/long-trail'
import { NONE_KEPT } from '@/tests/fixtures/keeping'
import { only, seed, show, stage, told } from './stage'

stage()

const panel = () => {
  const openTrailPage = vi.fn()
  const user = show(
    <SidePanel currentTab={() => Promise.resolve(7)} openTrailPage={openTrailPage} unkept={NONE_KEPT} />,
  )
  return { user, openTrailPage }
}

const rowOf = async (text: string | RegExp): Promise<HTMLElement> => {
  const row = (await screen.findByText(text)).closest<HTMLElement>('[role=listitem]')
  if (!row) throw new Error('That text stands in no row.')
  return row
}

const rows = () => document.querySelectorAll('[data-row]')

const mark = async (user: ReturnType<typeof show>, text: string) => user.click(await screen.findByText(text))

test('without a trail there is one sentence and one button, which starts one', async () => {
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: 'Start a trail now' }))
  expect(await screen.findByText('Untitled trail')).toBeTruthy()
})

test('the figures say how much was looked at and how much was kept', async () => {
  await seed()
  panel()
  expect(await screen.findByText(/36 min · 15 looks · 10 kept/)).toBeTruthy()
})

test('a why is written in place: Enter keeps it, and Z takes it back', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await mark(user, 'Playback errors by device')
  await user.keyboard('n')
  const field = await screen.findByRole('textbox', { name: 'Why?' })
  await user.clear(field)
  await user.type(field, 'two lines{Shift>}{Enter}{/Shift}of it{Enter}')
  await waitFor(async () => expect((await told()).now.why.get('s1')?.text).toBe('two lines\nof it'))
  expect(screen.queryByRole('textbox')).toBeNull()
  await user.keyboard('z')
  await waitFor(async () => expect((await told()).now.why.get('s1')?.text).toMatch(/^Started at 21:12/))
})

test('Esc drops what was typed', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await mark(user, 'Playback errors by device')
  await user.keyboard('n')
  await user.type(await screen.findByRole('textbox', { name: 'Why?' }), ' and more{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect((await told()).now.why.get('s1')?.text).toMatch(/1\.9\/s$/)
})

test('keys do nothing while somebody types', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: 'Note' }))
  await user.type(screen.getByRole('textbox'), 'dl?z{Enter}')
  await waitFor(async () =>
    expect(await lastStep('trail-smart-tv')).toMatchObject({ kind: 'note', text: 'dl?z' }),
  )
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('keys do nothing while a fact is typed either', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: 'Fact' }))
  await user.type(screen.getByRole('textbox', { name: 'What happened?' }), 'dl?z')
  expect(screen.getByRole('textbox', { name: 'What happened?' })).toHaveProperty('value', 'dl?z')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getAllByRole('textbox')).toHaveLength(2)
})

test('a lead lives: asked, a dead end with its reason, reopened, confirmed', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await mark(user, 'Playback errors by device')
  await user.keyboard('l')
  await user.type(await screen.findByRole('textbox', { name: /what is the question/ }), 'Was it DNS?{Enter}')
  await mark(user, 'Was it DNS?')
  await user.keyboard('d')
  await user.type(await screen.findByRole('textbox', { name: /Dead end because/ }), 'resolves fine{Enter}')
  expect(await rowOf(/: resolves fine/)).toHaveProperty('textContent', expect.stringContaining('dead end'))
  await user.keyboard('r')
  await user.type(await screen.findByRole('textbox', { name: /Reopen because/ }), 'only one resolver{Enter}')
  expect(await screen.findByText('reopened by Mara Lindqvist')).toBeTruthy()
  await user.keyboard('c')
  await user.type(await screen.findByRole('textbox', { name: /Confirmed by this/ }), 'it was{Enter}')
  await waitFor(async () => {
    const [lead] = [...(await told()).leads.values()]
    expect(lead?.state).toBe('confirmed')
    expect(lead?.lead.fromId).toBe('s1')
    expect(lead?.life.map(({ because }) => because)).toEqual(['resolves fine', 'only one resolver', 'it was'])
  })
})

test('Z takes back, Shift+Z and Ctrl+Y do it again, and what is done anew ends that', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await mark(user, 'Playback errors by device')
  const state = async () => (await told()).now.keep.get('s1')
  const folded = async () => {
    await waitFor(async () => expect(await state()).toBe('folded'))
    await screen.findByRole('button', { name: '1 look' })
  }
  const kept = async () => {
    await waitFor(async () => expect(await state()).toBeUndefined())
    await waitFor(() => expect(screen.queryByRole('button', { name: '1 look' })).toBeNull())
  }
  await user.keyboard('f')
  await folded()
  await user.keyboard('z')
  await kept()
  await user.keyboard('{Shift>}z{/Shift}')
  await folded()
  await user.keyboard('{Control>}z{/Control}')
  await kept()
  await user.keyboard('{Control>}y{/Control}')
  await folded()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await kept()
  await user.click(await screen.findByRole('button', { name: 'Redo' }))
  await folded()
  await user.keyboard('z')
  await kept()
  await user.keyboard('f')
  await folded()
  await user.keyboard('{Control>}y{/Control}')
  expect(await screen.findByText('Nothing to do again')).toBeTruthy()
})

test('a dead end on a step without a lead makes one, and one undo takes all of it back', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await mark(user, 'Playback errors by device')
  await user.keyboard('d')
  await user.type(await screen.findByRole('textbox', { name: /Dead end because/ }), 'no{Enter}')
  await waitFor(async () => expect((await told()).figures.deadEnds).toBe(1))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await told()).leads.size).toBe(0))
  expect((await told()).entries).toHaveLength(1)
})

test('looks are folded behind a count, save the newest, and unfold to every one of them', async () => {
  await seed(only(['v1', 'v2', 'v3', 'v4']))
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: '3 looks' }))
  await waitFor(() => expect(rows()).toHaveLength(5))
  expect(screen.getByRole('button', { name: '4 looks' }).getAttribute('aria-expanded')).toBe('true')
})

test('words begun at the newest look are not lost when another look comes', async () => {
  await seed(only(['v1', 'v2']))
  const { user } = panel()
  await screen.findByRole('button', { name: '1 look' })
  await user.keyboard('n')
  await user.type(await screen.findByRole('textbox', { name: 'Why?' }), 'flat, so')
  await seed(only(['v1', 'v2', 'v3']))
  await waitFor(() => expect(document.querySelector('[data-row="look v3"]')).not.toBeNull())
  await user.keyboard(' no{Enter}')
  await waitFor(async () => expect((await told()).entries.map(({ key }) => key)).toContain('v2'))
  expect((await told()).now.why.get('v2')?.text).toBe('flat, so no')
})

test('F folds a kept step, and says that it did', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await mark(user, 'Playback errors by device')
  await user.keyboard('f')
  expect(await screen.findByRole('button', { name: '1 look' })).toBeTruthy()
})

test('J and K walk from the newest', async () => {
  await seed(only(['s1', 's2', 'n2']))
  const { user } = panel()
  await screen.findByText('Smart TV errors by kind')
  await user.keyboard('k')
  await user.keyboard('k')
  const here = () => document.querySelector('[data-row][aria-current=true]')?.getAttribute('data-row')
  expect(here()).toBe('s2')
  await user.keyboard('j')
  expect(here()).toBe('n2')
})

test('text from outside is text, and turns nothing around', async () => {
  const text = '<img src=x onerror=alert(1)>\u202Efdp.exe'
  await seed((whole) => ({
    ...only(['n2'])(whole),
    steps: whole.steps.flatMap((step) => (step.id === 'n2' ? [{ ...step, text } as typeof step] : [])),
  }))
  panel()
  await rowOf('<img src=x onerror=alert(1)>⟪U+202E⟫fdp.exe')
  expect(document.querySelector('img')).toBeNull()
})

const LINKS: [string, string | null][] = [
  ['https://deploys.example.com/1', 'https://deploys.example.com/1'],
  ['javascript:alert(1)', null],
  ['https://grafana.example.com@evil.example/', null],
  ['file:///etc/passwd', null],
]
test.each(LINKS)('a link to %s leads to %s', async (link, href) => {
  const fact = (step: Fact): Fact => ({ ...step, link })
  await seed((whole) => ({
    ...only(['f1'])(whole),
    steps: whole.steps.flatMap((step) => (step.kind === 'fact' && step.id === 'f1' ? [fact(step)] : [])),
  }))
  panel()
  const row = await rowOf(/v2\.381\.0/)
  const anchors = within(row).queryAllByRole('link')
  expect(anchors.map((anchor) => anchor.getAttribute('href'))).toEqual(href === null ? [] : [href])
  if (href === null) expect(row.textContent).toContain(link)
  else expect(anchors[0]?.getAttribute('rel')).toBe('noopener noreferrer')
})

test('ten thousand steps draw only those in sight', async () => {
  await seed((whole) => ({
    leads: [],
    amendments: [],
    steps: Array.from({ length: 10_000 }, (_, index) => ({
      ...(whole.steps.find(({ kind }) => kind === 'note') ?? whole.steps[0]),
      id: `n${index}`,
      at: index,
      parentId: null,
      leadId: null,
    })) as typeof whole.steps,
  }))
  panel()
  await waitFor(() => expect(rows().length).toBeGreaterThan(5), { timeout: 20_000 })
  expect(rows().length).toBeLessThan(60)
}, 40_000)

test('a step that is written elsewhere appears by itself', async () => {
  const { steps } = await seed(only(['s1']))
  panel()
  await screen.findByText('Playback errors by device')
  const [first] = steps
  if (first?.kind !== 'snapshot') throw new Error('The incident begins otherwise.')
  const { id, trailId, at, writtenAt, by } = first
  const place = { trailId, at: at + 1, writtenAt, by, parentId: id, leadId: null }
  await addStep({ ...place, id: 'elsewhere', kind: 'note', text: 'from another window' })
  expect(await screen.findByText('from another window')).toBeTruthy()
})

test('a fact keeps its source, its link and its earlier time', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: 'Fact' }))
  await user.type(screen.getByRole('textbox', { name: 'What happened?' }), 'api went out')
  await user.selectOptions(screen.getByRole('combobox'), 'deploy')
  await user.type(screen.getByRole('textbox', { name: 'Link' }), 'javascript:alert(1)')
  expect(screen.getByRole('button', { name: 'Keep' })).toHaveProperty('disabled', true)
  await user.clear(screen.getByRole('textbox', { name: 'Link' }))
  await user.click(screen.getByRole('button', { name: 'Keep' }))
  await waitFor(async () =>
    expect(await lastStep('trail-smart-tv')).toMatchObject({ kind: 'fact', source: 'deploy', link: null }),
  )
})

test('a deleted trail is in the bin, and undo brings it back', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: 'What can be done with this trail' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete trail' }))
  await screen.findByText('Trail is in the bin')
  expect(await listTrails('in-bin')).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await listTrails()).toHaveLength(1))
  await screen.findByRole('button', { name: 'What can be done with this trail' })
  await user.keyboard('{Shift>}z{/Shift}')
  await screen.findByRole('button', { name: 'Start a trail now' })
  await user.keyboard('z')
  await waitFor(async () => expect(await listTrails()).toHaveLength(1))
})

test('the trail is named in place', async () => {
  await seed(only(['s1']))
  const { user } = panel()
  await user.click(await screen.findByRole('button', { name: /^Name of the trail/ }))
  const field = screen.getByRole('textbox', { name: 'Name of the trail' })
  await user.clear(field)
  await user.type(field, 'TVs again{Enter}')
  await waitFor(async () => expect((await told()).title).toBe('TVs again'))
})

test('a long trail opens at its newest rows: its first are never drawn', async () => {
  await importWhole(longTrail(200), new Map())
  const drawn = new Set<string>()
  const watcher = new MutationObserver(() => {
    for (const row of rows()) drawn.add(row.getAttribute('data-row') ?? '')
  })
  watcher.observe(document.body, { childList: true, subtree: true })
  panel()
  await waitFor(() => expect([...drawn].some((key) => key.endsWith('long-199'))).toBe(true))
  watcher.disconnect()
  expect([...drawn].filter((key) => key.endsWith('long-0'))).toEqual([])
})
