// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Doors } from '@/components/popup/doors'
import { Popup } from '@/components/popup/popup'
import type { Envelope } from '@/lib/messages/send'
import { deleteTrail } from '@/lib/journal/bin'
import { importWhole } from '@/lib/journal/import'
import { lastStep } from '@/lib/journal/steps'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { only, seed, show, stage } from './stage'

/** The background as the browser connects it: what was sent, and what it answers. */
const wire = vi.hoisted(() => {
  const sent: { name: string; request: unknown }[] = []
  const answers: Record<string, unknown> = {}
  const sendMessage = ({ name, request }: { name: string; request: unknown }) => {
    sent.push({ name, request })
    return Promise.resolve({ ok: true, response: answers[name] ?? {} })
  }
  Object.assign(globalThis, { chrome: { runtime: { id: 'us', sendMessage } } })
  return { sent, answers }
})

stage()

const ORIGIN = 'https://grafana.example.com'

const popup = (state: string, grant: Doors['grant'] = () => Promise.resolve(true), origin = ORIGIN) => {
  wire.sent.length = 0
  wire.answers['site'] = { origin: ['private', 'impossible'].includes(state) ? null : origin, state }
  wire.answers['readAs'] = { tool: null, tools: ['prometheus', 'grafana'] }
  const doors: Doors = {
    tab: { id: 7, url: `${origin}/d/1` },
    grant,
    openPanel: vi.fn(),
    openTrailPage: vi.fn(),
    openOptions: vi.fn(),
  }
  return { user: show(<Popup {...doors} />), doors }
}

/** What is asked beside the popup's own matters, of a full disk, is another test's. */
const sentNames = () =>
  wire.sent.map(({ name }) => name).filter((name) => name !== 'waiting') satisfies Envelope['name'][]

test('a site that is not allowed says what would be kept, and where', async () => {
  popup('not-allowed')
  expect(await screen.findByText(/links, queries and times, in this browser only/)).toBeTruthy()
})

test('the browser is asked first, and the site journaled once it agrees', async () => {
  const order: string[] = []
  const { user } = popup('not-allowed', (origin) => {
    order.push(origin, ...sentNames())
    return Promise.resolve(true)
  })
  await user.click(await screen.findByRole('button', { name: 'Journal this site' }))
  await waitFor(() => expect(wire.sent).toContainEqual({ name: 'journal', request: { origin: ORIGIN } }))
  expect(order).toEqual([ORIGIN, 'site'])
})

test('a site is left alone where the browser was told no', async () => {
  const { user } = popup('not-allowed', () => Promise.resolve(false))
  await user.click(await screen.findByRole('button', { name: 'Journal this site' }))
  expect(sentNames()).toEqual(['site'])
})

const REASONS: [string, RegExp][] = [
  ['private', /private window/],
  ['impossible', /no extension can read it/],
]
test.each(REASONS)('a page that is %s says why it cannot be journaled', async (state, reason) => {
  popup(state)
  expect(await screen.findByText(reason)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Journal this site' })).toBeNull()
})

test('a journaled site can be paused and forgotten', async () => {
  const { user } = popup('journaling')
  await user.click(await screen.findByRole('button', { name: 'Pause' }))
  await waitFor(() =>
    expect(wire.sent).toContainEqual({ name: 'pause', request: { origin: ORIGIN, paused: true } }),
  )
  await user.click(screen.getByRole('button', { name: 'More about this site' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Forget this site' }))
  await waitFor(() => expect(wire.sent).toContainEqual({ name: 'forget', request: { origin: ORIGIN } }))
})

test('the person says what a site is, takes it back with Undo, and leaves it to the pages as easily', async () => {
  const { user } = popup('journaling')
  const choice = await screen.findByRole('combobox', { name: 'Read as' })
  expect([...choice.children].map(({ textContent }) => textContent)).toEqual([
    'by itself',
    'Grafana',
    'Prometheus',
  ])
  const said = () => wire.sent.flatMap(({ name, request }) => (name === 'say' ? [request] : []))
  await user.selectOptions(choice, 'Grafana')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(said()).toHaveLength(2))
  wire.answers['readAs'] = { tool: 'grafana', tools: ['prometheus', 'grafana'] }
  await user.selectOptions(choice, 'Prometheus')
  await waitFor(() => expect(choice).toHaveProperty('value', 'grafana'))
  await user.selectOptions(choice, 'by itself')
  await waitFor(() =>
    expect(said()).toEqual(['grafana', null, 'prometheus', null].map((tool) => ({ origin: ORIGIN, tool }))),
  )
})

test('every graph in sight is saved with one click, and counted', async () => {
  await seed(only(['s1']))
  const one = { stepId: 'x', place: '', title: '', thumbnail: null, developing: false, incomplete: null }
  wire.answers['snapSight'] = { saved: [one, one], missed: ['A frame could not be read.'] }
  const { user } = popup('journaling')
  await user.click(await screen.findByRole('button', { name: 'Snapshot all graphs in sight' }))
  expect(await screen.findByText('2 graphs saved, 1 missed: A frame could not be read.')).toBeTruthy()
})

test('a note goes to the trail', async () => {
  await seed(only(['s1']))
  const { user } = popup('journaling')
  await user.click(await screen.findByRole('button', { name: 'Note' }))
  await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'asked Tom{Enter}')
  await waitFor(async () =>
    expect(await lastStep('trail-smart-tv')).toMatchObject({
      kind: 'note',
      text: 'asked Tom',
      parentId: 's1',
    }),
  )
})

test('the trail link says how long it is', async () => {
  await seed(only(['s1']))
  popup('journaling')
  expect(
    await screen.findByRole('button', { name: /^Copy trail link \(\d[\d,]* characters\)$/ }),
  ).toBeTruthy()
})

test('what can be done does not wait for a long trail to be read, and nothing is told of it wrong', async () => {
  const whole = longTrail(1_001)
  await importWhole(whole, new Map())
  const seen: { snap: boolean; words: string }[] = []
  const watcher = new MutationObserver(() =>
    seen.push({
      snap: screen.queryByRole('button', { name: 'Snapshot all graphs in sight' }) !== null,
      words: document.querySelector('section p:not([aria-hidden] *)')?.textContent ?? '',
    }),
  )
  watcher.observe(document.body, { childList: true, subtree: true })
  const { user } = popup('journaling')
  const line = await screen.findByText(/1,001|looks/)
  watcher.disconnect()
  expect(seen.find(({ snap }) => snap)?.words).toBe('')
  const told = seen.filter(({ words }) => words !== '')
  expect(told[0]?.words).not.toMatch(/kept|look/)
  expect(line.textContent).toMatch(/ kept/)
  expect(told.filter(({ words }) => !line.textContent.startsWith(words))).toEqual([])
  const said = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  await user.click(screen.getByRole('button', { name: 'Copy trail link' }))
  expect(await screen.findByText(/Trail link copied|Too long for a trail link/)).toBeTruthy()
  said.mockRestore()
}, 60_000)

const DAY = 86_400_000

/** The first snapshot of the incident in a trail of so many days before, under a name where it has one. */
const seedBefore = async (days: number, title: string | null): Promise<void> => {
  const { whole } = incident()
  const id = `${days}-days-before`
  const at = (before: number) => before - days * DAY
  await importWhole(
    {
      ...whole,
      trail: { ...whole.trail, id, openedAt: at(whole.trail.openedAt) },
      steps: whole.steps
        .filter((step) => step.id === 's1')
        .map((step) => ({ ...step, id: `s1 ${id}`, parentId: null, at: at(step.at) })),
      leads: [],
      amendments: whole.amendments
        .filter(({ kind }) => kind === 'name')
        .map((row) => ({ ...row, id: `name ${id}`, ...(title !== null && { title }) }))
        .slice(0, title === null ? 0 : 1),
    },
    new Map(),
  )
}

test('a dashboard that was looked at before has its earlier trails in a menu, and one of them opens', async () => {
  await seedBefore(2, 'Two days before')
  await seedBefore(9, null)
  await seedBefore(5, 'In the bin')
  await deleteTrail('5-days-before', Date.UTC(2026, 10, 18))
  await seed(only(['s1']))
  const { user, doors } = popup('journaling', undefined, 'http://127.0.0.1:9090')
  await user.click(await screen.findByRole('button', { name: 'In 2 earlier trails' }))
  const choices = await screen.findAllByRole('menuitem')
  expect(choices.map(({ textContent }) => textContent)).toEqual([
    'Two days before, 20 Nov 2026',
    'Playback errors by device, 13 Nov 2026',
  ])
  await user.click(screen.getByRole('menuitem', { name: /^Playback errors/ }))
  expect(doors.openTrailPage).toHaveBeenCalledWith('9-days-before', 'read')
})
