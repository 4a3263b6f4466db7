import { expect, test } from 'vitest'
import type { Step } from '@/lib/model/step'
import { coverage, sayMissed, sayOpened, sayPanel } from '@/lib/story/coverage'
import { looksOf, outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'

const said = (steps?: Step[]) => {
  const { whole } = incident()
  return coverage(looksOf(outline(steps ? { ...whole, steps } : whole))).places.map((place) => [
    place.name,
    sayOpened(place),
    sayMissed(place),
    place.panels.map(sayPanel).join('; '),
  ])
}

test('what was looked at, how often, and how much of a page was never kept', () => {
  expect(said()).toEqual([
    [
      'Playback overview',
      'opened 3 times, 5 looks',
      '11 of 12 panels were never snapshot',
      'Playback errors, eu-west-1 (snapshot once)',
    ],
    [
      'Prometheus queries',
      'opened 3 times, 8 looks',
      '',
      'Playback errors by device (snapshot once); Smart TV errors by kind (snapshot once); Server errors by service (snapshot once); Outbound retries by node (snapshot once)',
    ],
    ['Service error rates', 'opened once', '', ''],
    [
      'Outbound calls',
      'opened once',
      '41 of 42 panels were never snapshot',
      'Outbound retries (snapshot once)',
    ],
  ])
})

test('a page that numbers its panels anew is not counted', () => {
  const steps = incident().whole.steps.flatMap((step): Step[] =>
    step.id === 's5' && step.kind === 'snapshot'
      ? [
          step,
          {
            ...step,
            id: 's5b',
            at: step.at + 1,
            graph: { ...step.graph, place: { panel: 3, panels: 40, row: 1, rows: 20 } },
          },
        ]
      : [step],
  )
  const outbound = said(steps).find(([name]) => name === 'Outbound calls')
  expect(outbound?.[2]).toBe('')
  expect(outbound?.[3]).toBe('Outbound retries (snapshot once); Outbound retries (snapshot once)')
})

test('what was trimmed, and who only wrote, looked at nothing', () => {
  const steps = incident().whole.steps.filter(({ kind }) => kind === 'note' || kind === 'fact')
  expect(said(steps)).toEqual([])
})
