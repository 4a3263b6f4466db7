import type { Person } from '@/lib/model/person'
import { Settings } from '@/lib/model/settings'
import { journal } from './database'
import { newId } from './id'

/** Somebody who has not chosen anything yet. */
export const newcomer = () => ({ me: { id: newId(), name: '' } })

/** What the person chose, with defaults; makes them a person on first use. */
export const readSettings = async (): Promise<Settings> => {
  return Settings.parse((await journal.settings.get('settings')) ?? newcomer())
}

/** Saves a change of settings; the person's name goes to every trail they have written in. */
export const saveSettings = (change: Partial<Settings>): Promise<Settings> =>
  journal.transaction('rw', journal.settings, journal.people, async () => {
    const next = Settings.parse({ ...(await readSettings()), ...change })
    await journal.settings.put({ ...next, key: 'settings' })
    await journal.people.put(next.me)
    return next
  })

/** Who is writing. The first call makes and keeps the id. */
export const me = (): Promise<Person> =>
  journal.transaction('rw', journal.settings, journal.people, async () => {
    if (await journal.settings.get('settings')) return (await readSettings()).me
    return (await saveSettings({})).me
  })
