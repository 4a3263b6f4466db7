// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SidePanel } from '@/components/side-panel/side-panel'
import { TrailPage } from '@/components/trail-page/trail-page'
import type { Whole } from '@/lib/model/whole'
import { looksOf } from '@/lib/story/outline'
import { NONE_KEPT } from '@/tests/fixtures/keeping'
import { only, seed, show, stage, told } from './stage'

stage()

const panel = () =>
  show(<SidePanel currentTab={() => Promise.resolve(7)} openTrailPage={() => undefined} unkept={NONE_KEPT} />)

const page = () => {
  location.hash = 'trail-smart-tv/read'
  return show(<TrailPage />)
}

const SCREENS: [string, () => ReturnType<typeof show>][] = [
  ['the side panel', panel],
  ['the trail page', page],
]

const list = async () => within(await screen.findByRole('list', { name: 'Playback errors on smart TVs' }))
const rowOf = (key: string): HTMLElement => {
  const row = document.querySelector<HTMLElement>(`[data-row="${key}"]`)
  if (!row) throw new Error(`There is no row ${key}.`)
  return row
}
const mark = async (user: ReturnType<typeof show>, key: string) => {
  await waitFor(() => rowOf(key))
  await user.click(rowOf(key))
}
const leads = async () => [...(await told()).leads.values()]
const hung = async () =>
  Object.fromEntries(looksOf(await told()).map(({ step, leadId }) => [step.id, leadId]))

test.each(SCREENS)('on %s a question and Enter open a lead', async (_, open) => {
  await seed(only(['s1']))
  const user = open()
  await mark(user, 's1')
  await user.keyboard('l')
  await user.type(await screen.findByRole('textbox', { name: /what is the question/ }), 'Was it DNS?{Enter}')
  await waitFor(async () => expect(await leads()).toHaveLength(1))
  expect((await leads())[0]?.lead).toMatchObject({
    question: 'Was it DNS?',
    fromId: 's1',
    because: '',
    suggested: null,
  })
  expect((await list()).queryByText(/because|suggested/)).toBeNull()
})

test.each(SCREENS)(
  'on %s because and suggested by are changed later, and that is undone',
  async (_, open) => {
    await seed(only(['s4'], ['lead-deploy']))
    const user = open()
    const said = async () => {
      const [life] = await leads()
      return [life?.lead.because, life?.lead.suggested?.text]
    }
    await mark(user, 'lead lead-deploy')
    await user.click(
      within(rowOf('lead lead-deploy')).getByRole('button', { name: 'What can be done with this' }),
    )
    await user.click(await screen.findByRole('menuitem', { name: 'Change because and suggested by' }))
    await user.type(await screen.findByRole('textbox', { name: 'Because' }), 'it went out at 21:04')
    await user.type(screen.getByRole('textbox', { name: 'Who or what suggested it' }), 'Priya{Enter}')
    await waitFor(async () => expect(await said()).toEqual(['it went out at 21:04', 'Priya']))
    const words = 'because it went out at 21:04, suggested by Priya'
    expect(await (await list()).findByText(words)).toBeTruthy()
    await user.keyboard('z')
    await waitFor(async () => expect(await said()).toEqual(['', undefined]))
    await user.keyboard('{Shift>}z{/Shift}')
    await waitFor(async () => expect(await said()).toEqual(['it went out at 21:04', 'Priya']))
  },
)

test('what is selected on the trail page offers to say why its lead was opened, and Esc leaves it', async () => {
  await seed(only(['s4'], ['lead-deploy']))
  const user = page()
  await mark(user, 's4')
  const side = within(screen.getByRole('complementary', { name: 'What is selected' }))
  await user.click(await side.findByRole('button', { name: 'Because …' }))
  await user.type(await screen.findByRole('textbox', { name: 'Because' }), 'no{Escape}')
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Because' })).toBeNull())
  expect((await leads())[0]?.lead.because).toBe('')
})

test.each(SCREENS)('on %s because and who suggested it are asked on demand, and shown', async (_, open) => {
  await seed(only(['s1']))
  const user = open()
  await mark(user, 's1')
  await user.keyboard('l')
  await user.type(await screen.findByRole('textbox', { name: /what is the question/ }), 'Was it DNS?')
  await user.click(screen.getByRole('button', { name: 'because …' }))
  await user.type(screen.getByRole('textbox', { name: 'Because' }), 'it always is')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Suggested by' }), 'runbook')
  await user.type(screen.getByRole('textbox', { name: 'Who or what suggested it' }), 'Names')
  await user.type(
    screen.getByRole('textbox', { name: 'Link of what suggested it' }),
    'https://runbooks.example.com/dns{Enter}',
  )
  const said = 'because it always is, suggested by the runbook Names'
  expect(await (await list()).findByText(said)).toBeTruthy()
  expect(screen.getAllByRole('link', { name: 'Open' })[0]?.getAttribute('href')).toBe(
    'https://runbooks.example.com/dns',
  )
  await mark(user, `lead ${(await leads())[0]?.lead.id ?? ''}`)
  if (location.hash !== '') {
    const side = within(screen.getByRole('complementary', { name: 'What is selected' }))
    expect(await side.findByText(said)).toBeTruthy()
  }
  expect((await leads())[0]?.lead.suggested).toEqual({
    from: 'runbook',
    text: 'Names',
    link: 'https://runbooks.example.com/dns',
  })
})

test('the button of the side panel asks the same', async () => {
  await seed(only(['s1']))
  const user = panel()
  await user.click(await screen.findByRole('button', { name: 'Lead' }))
  await user.type(screen.getByRole('textbox', { name: /what is the question/ }), 'DNS?')
  await user.click(screen.getByRole('button', { name: 'because …' }))
  await user.type(screen.getByRole('textbox', { name: 'Because' }), 'habit{Enter}')
  await waitFor(async () =>
    expect((await leads())[0]?.lead).toMatchObject({ because: 'habit', fromId: 's1' }),
  )
})

test('Esc drops a lead, from its second line too', async () => {
  await seed(only(['s1']))
  const user = panel()
  await mark(user, 's1')
  await user.keyboard('l')
  await user.type(await screen.findByRole('textbox', { name: /what is the question/ }), 'DNS?')
  await user.click(screen.getByRole('button', { name: 'because …' }))
  await user.type(screen.getByRole('textbox', { name: 'Because' }), 'x{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(await leads()).toEqual([])
})

/** The key, the verdict that the lead has before it, and the one that it has after. */
const WORDLESS: [string, 'open' | 'dead-end', string][] = [
  ['d', 'open', 'dead-end'],
  ['c', 'open', 'confirmed'],
  ['r', 'dead-end', 'open'],
]
const deployed = (state: 'open' | 'dead-end') => (whole: Whole) => {
  const part = only(['s1', 's4'], ['lead-deploy'])(whole)
  return state === 'open' ? { ...part, amendments: [] } : part
}

test.each(WORDLESS)(
  '%s and Enter turn a lead from %s to %s without a reason; Z takes it back',
  async (key, before, after) => {
    await seed(deployed(before))
    const user = panel()
    await mark(user, 's4')
    await user.keyboard(key)
    await screen.findByRole('textbox')
    await user.keyboard('{Enter}')
    await waitFor(async () => expect((await leads())[0]?.state).toBe(after))
    const judgement = (await leads())[0]?.life.at(-1)
    expect(judgement).toMatchObject({ because: '', stepId: 's4' })
    await user.keyboard('z')
    await waitFor(async () => expect((await leads())[0]?.state).toBe(before))
  },
)

test('a field that is left without a reason judges nothing', async () => {
  await seed(deployed('open'))
  const user = panel()
  await mark(user, 's4')
  await user.keyboard('d')
  await screen.findByRole('textbox')
  await user.click(document.body)
  expect(screen.queryByRole('textbox')).toBeNull()
  expect((await leads())[0]?.state).toBe('open')
})

test('a key that has nothing to do says so', async () => {
  await seed(deployed('dead-end'))
  const user = panel()
  await mark(user, 's4')
  await user.keyboard('d')
  expect(await screen.findByText('This lead is a dead end: R reopens it')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test.each(SCREENS)(
  'on %s M moves a step to a lead by arrows and Enter, and Z brings it back',
  async (_, open) => {
    await seed(only(['s1', 's4'], ['lead-deploy']))
    const user = open()
    await mark(user, 's1')
    await user.keyboard('m')
    const chooser = await screen.findByRole('listbox', { name: 'Move to …' })
    expect(
      within(chooser)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['The main linehere', 'Was it the 21:04 deploy of api?'])
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(async () => expect(await hung()).toEqual({ s1: 'lead-deploy', s4: 'lead-deploy' }))
    await user.keyboard('z')
    await waitFor(async () => expect(await hung()).toEqual({ s1: null, s4: 'lead-deploy' }))
  },
)

test('what was selected names the step that showed it, and leads there', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = page()
  await mark(user, 'lead lead-deploy')
  const side = within(await screen.findByRole('complementary', { name: 'What is selected' }))
  await user.click(await side.findByRole('button', { name: /Playback errors, eu-west-1/ }))
  expect(rowOf('s4').getAttribute('aria-current')).toBe('true')
})

test('Esc leaves a step where it hangs', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  const user = panel()
  await mark(user, 's4')
  await user.keyboard('m{ArrowUp}{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(await hung()).toEqual({ s1: null, s4: 'lead-deploy' })
})

test('a folded run moves with all of its looks and what they refined', async () => {
  await seed(only(['v1', 'v2', 'v3', 'v4', 's4'], ['lead-deploy']))
  const user = panel()
  await mark(user, 'looks v1')
  await user.keyboard('m')
  await screen.findByRole('listbox')
  await user.keyboard('{ArrowDown}{Enter}')
  await waitFor(async () => expect(Object.values(await hung())).toEqual(Array(4).fill('lead-deploy')))
  const moved = looksOf(await told()).flatMap(({ step, refined }) => [...refined, step].map(({ id }) => id))
  expect(moved).toEqual(['v1', 'v2', 'v3', 'v4', 's4'])
})

const carry = (from: HTMLElement, to: HTMLElement, types?: string[]) => {
  const kept = new Map<string, string>()
  const dataTransfer = {
    setData: (type: string, text: string) => kept.set(type, text),
    getData: (type: string) => kept.get(type) ?? '',
    get types() {
      return types ?? [...kept.keys()]
    },
  }
  const fire = (name: 'dragStart' | 'dragOver' | 'drop', target: HTMLElement) =>
    fireEvent(target, createEvent[name](target, { dataTransfer }))
  fire('dragStart', from)
  fire('dragOver', to)
  const said = to.textContent
  fire('drop', to)
  return said
}

test('a step is dragged by its node to a row of another lead, and back to the main line', async () => {
  await seed(only(['s1', 's2', 's4'], ['lead-deploy']))
  panel()
  await waitFor(() => rowOf('s4'))
  const handle = (key: string) => {
    const node = rowOf(key).querySelector<HTMLElement>('[draggable=true]')
    if (!node) throw new Error(`${key} cannot be dragged.`)
    return node
  }
  expect(carry(handle('s1'), rowOf('s4'))).toContain('Move to Was it the 21:04 deploy of api?')
  await waitFor(async () => expect(await hung()).toMatchObject({ s1: 'lead-deploy' }))
  carry(handle('s1'), rowOf('s2'))
  await waitFor(async () => expect(await hung()).toMatchObject({ s1: null }))
  expect(rowOf('lead lead-deploy').querySelector('[draggable=true]')).toBeNull()
})

test('a file that is dragged over a row is left to who takes files', async () => {
  await seed(only(['s1', 's4'], ['lead-deploy']))
  panel()
  await waitFor(() => rowOf('s4'))
  expect(carry(rowOf('s1'), rowOf('s4'), ['Files'])).not.toContain('Move to')
})
