import { cleanup, configure, render } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach } from 'vitest'
import { Safely } from '@/components/safely/safely'
import { journal } from '@/lib/journal/database'
import { importWhole } from '@/lib/journal/import'
import { readWhole } from '@/lib/journal/read'
import { saveSettings } from '@/lib/journal/people'
import type { Whole } from '@/lib/model/whole'
import { outline, type Outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'

/** A busy machine is no broken screen: what comes is waited for, and what never comes fails all the same. */
configure({ asyncUtilTimeout: 45_000 })

const LIST = 600
const ROW = 40

const isList = (element: Element): boolean => element.getAttribute('role') === 'list'

/** happy-dom lays nothing out: a list in sight is 600 px high here, what it scrolls is as high as it says, a row 40. */
const LAYOUT: Record<string, (element: HTMLElement) => number> = {
  offsetWidth: () => 320,
  clientWidth: () => 320,
  offsetHeight: (element) => (isList(element) ? LIST : ROW),
  clientHeight: (element) => (isList(element) ? LIST : ROW),
  scrollHeight: ({ firstElementChild: rows }) =>
    rows instanceof HTMLElement ? parseFloat(rows.style.height) : 0,
}

const layOut = (): void => {
  for (const [name, measure] of Object.entries(LAYOUT))
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return measure(this)
      },
    })
}

/** A clean journal that belongs to Mara, and a clean page, around every test of the file. */
export const stage = (): void => {
  layOut()
  beforeEach(async () => {
    for (const table of journal.tables) await table.clear()
    await saveSettings({ me: { id: 'person-mara', name: 'Mara Lindqvist' }, zone: 'UTC' })
  })
  afterEach(() => {
    cleanup()
    location.hash = ''
  })
}

export const seed = async (change: (whole: Whole) => Partial<Whole> = () => ({})): Promise<Whole> => {
  const { whole } = incident()
  const seeded = { ...whole, ...change(whole) }
  await importWhole(seeded, new Map())
  return seeded
}

/** The incident's trail as far as the screens show it in one sight: steps by id, leads by id. */
export const only =
  (steps: readonly string[], leads: readonly string[] = []) =>
  (whole: Whole): Partial<Whole> => ({
    steps: whole.steps.filter(({ id }) => steps.includes(id)),
    leads: whole.leads.filter(({ id }) => leads.includes(id)),
    amendments: whole.amendments.filter(
      (row) =>
        row.kind === 'name' ||
        ('leadId' in row && row.leadId !== null && leads.includes(row.leadId)) ||
        (row.kind === 'why' && steps.includes(row.stepId)),
    ),
  })

export const show = (screen: ReactNode): UserEvent => {
  render(<Safely>{screen}</Safely>)
  return userEvent.setup()
}

/** The incident's trail as the journal holds it now. */
export const told = async (): Promise<Outline> => {
  const whole = await readWhole('trail-smart-tv')
  if (!whole) throw new Error('The trail is gone.')
  return outline(whole)
}
