import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import type { Whole } from '@/lib/model/whole'
import { storyOf } from '@/lib/story/document'
import { markupHtml } from '@/lib/story/html'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()

const told = (of: Whole) => {
  const html = markupHtml(storyOf(of, { zone: 'UTC' }), new Map())
  const document = new new Window().DOMParser().parseFromString(html, 'text/html')
  const step = [...document.querySelectorAll('.path > li')].find(
    (one) => one.querySelector('h3')?.textContent === 'Outbound retries by node',
  )
  return {
    recap: document.querySelector('section.recap')?.textContent ?? '',
    move: step?.querySelector('.moves')?.textContent ?? 'none',
    chips: [...(step?.querySelectorAll('.changes li') ?? [])].map(({ textContent }) => textContent),
  }
}

test('what changed is told from the look that the move is named from', () => {
  const { recap, move, chips } = told(whole)
  expect(move).toContain('from sum by (service)')
  expect(recap).toContain(move)
  expect(chips).toEqual(['by (service) to (node)', '+ service=playback', 'zoomed 1 h to 30 min'])
})

test('the recap names the move as the step itself does, from a look that was kept', () => {
  const { id: trailId, openedAt: at, by } = whole.trail
  const kept = { id: 'k', trailId, at, by, kind: 'keep', stepId: 'v12', keep: 'kept' } as const
  const { recap, move } = told({ ...whole, amendments: [...whole.amendments, kept] })
  expect(move).toBe('filter to service=playback, split by node, zoom in')
  expect(recap).toContain(`${move}.`)
})
