// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import type { Amendment } from '@/lib/model/amendment'
import type { Whole } from '@/lib/model/whole'
import { only, seed, show, stage, told } from './stage'

stage()

const prose = ({ trail }: Whole, by: string, minutes: number, text: string): Amendment => ({
  ...{ id: `prose-${by}`, trailId: trail.id, by, at: trail.openedAt + minutes * 60_000 },
  ...{ kind: 'prose', section: 'recap', text },
})

const open = async () => {
  await seed((whole) => {
    const few = only(['s1'])(whole)
    const both = [prose(whole, 'person-mara', 10, 'One node.'), prose(whole, 'person-tom', 11, 'A node.')]
    return { ...few, amendments: [...(few.amendments ?? []), ...both] }
  })
  location.hash = 'trail-smart-tv/story'
  const user = show(<TrailPage />)
  const summary = await screen.findByText('Words that are not told · 1')
  await user.click(summary)
  return { user, part: within(summary.parentElement ?? document.body) }
}

const recap = async () => (await told()).now.prose.get('recap')?.text

test('words that lost a merge are shown with those that are told', async () => {
  const { part } = await open()
  expect(part.getByText('One node.')).toBeTruthy()
  expect(part.getByText('Told instead, claimed by Tom Okafor: A node.')).toBeTruthy()
  expect(part.getByText(/· by you, /)).toBeTruthy()
})

test('they can be told again, and undone', async () => {
  const { user, part } = await open()
  await user.click(part.getByRole('button', { name: 'Tell these' }))
  await waitFor(async () => expect(await recap()).toBe('One node.'))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await recap()).toBe('A node.'))
})

test('or both can be told, and then none is left over', async () => {
  const { user, part } = await open()
  await user.click(part.getByRole('button', { name: 'Tell both' }))
  await waitFor(async () => expect(await recap()).toBe('A node.\n\nOne node.'))
  await waitFor(() => expect(screen.queryByText(/Words that are not told/)).toBeNull())
})

test('the question of a lead can be asked again in the words that lost', async () => {
  await seed((whole) => {
    const [lead] = whole.leads
    const asked = (by: string, minutes: number, words: string): Amendment => ({
      ...{ id: `asked-${by}`, trailId: whole.trail.id, by, at: whole.trail.openedAt + minutes * 60_000 },
      ...{ kind: 'question', leadId: lead?.id ?? '', question: words },
    })
    const both = [asked('person-mara', 10, 'Which node?'), asked('person-tom', 11, 'Is it a node?')]
    return { amendments: [...whole.amendments, ...both] }
  })
  location.hash = 'trail-smart-tv/story'
  const user = show(<TrailPage />)
  const summary = await screen.findByText('Words that are not told · 1')
  await user.click(summary)
  const part = within(summary.parentElement ?? document.body)
  expect(part.getByText(/^Question of a lead · by you, /)).toBeTruthy()
  expect(part.queryByRole('button', { name: 'Tell both' })).toBeNull()
  await user.click(part.getByRole('button', { name: 'Tell these' }))
  await waitFor(async () =>
    expect([...(await told()).now.question.values()].at(-1)?.text).toBe('Which node?'),
  )
})

const marks = ({ trail }: Whole, by: string, minutes: number, word: string): Amendment => ({
  ...{ id: `marks-${by}`, trailId: trail.id, by, at: trail.openedAt + minutes * 60_000 },
  ...{ kind: 'marks', stepId: 's1', marks: [{ shape: 'word', x: 0.5, y: 0.5, word }] },
})

test('marks that lost a merge are said, shown again beside the others, and undone', async () => {
  await seed((whole) => {
    const few = only(['s1'])(whole)
    const both = [marks(whole, 'person-mara', 10, 'choppy'), marks(whole, 'person-tom', 11, 'step up')]
    return { ...few, amendments: [...(few.amendments ?? []), ...both] }
  })
  location.hash = 'trail-smart-tv/story'
  const user = show(<TrailPage />)
  const summary = await screen.findByText('Marks that are not shown · 1')
  await user.click(summary)
  const part = within(summary.parentElement ?? document.body)
  expect(part.getByText('word “choppy” at the centre')).toBeTruthy()
  expect(part.getByText('Shown instead, claimed by Tom Okafor: word “step up” at the centre')).toBeTruthy()
  await user.click(part.getByRole('button', { name: 'Show these too' }))
  const shown = async () => (await told()).now.marks.get('s1')?.map(({ word }) => word)
  await waitFor(async () => expect(await shown()).toEqual(['step up', 'choppy']))
  await waitFor(() => expect(screen.queryByText(/Marks that are not shown/)).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await shown()).toEqual(['step up']))
})
