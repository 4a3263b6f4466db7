import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { importWhole, type Received } from '@/lib/journal/import'
import { beside, mergeWhole } from '@/lib/journal/merge'
import { saveSettings } from '@/lib/journal/people'
import { readTally } from '@/lib/journal/tally'
import { joinTrails, latestTrail, splitTrail } from '@/lib/journal/trails'
import type { Id } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { restore } from '@/lib/share/restore'
import { outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'
import { bens, here, mine, withPicture } from './ana-and-ben'
import { emptyJournal, minutes, pixels, snapshot, visit } from './rows'

beforeEach(async () => {
  await emptyJournal()
  await saveSettings({ me: { id: 'ana', name: 'Ana' } })
})

const NOTHING = { pictures: new Map<Id, Received>(), numbers: [] }

const everything = () => Promise.all(journal.tables.map((table) => table.toArray()))

describe('a colleague’s trail, merged into this one', () => {
  beforeEach(() => importWhole(mine(), new Map()))

  test('is told before it is done', async () => {
    const told = await beside(bens(), 'mine')
    expect(told).toMatchObject({ here: 0, differ: 0, elsewhere: 0, out: 1, asMine: 0, joins: false })
    expect(told.fresh.steps.map(({ id }) => id)).toEqual(['x', 'y'])
    expect(told.fresh.people).toEqual([{ id: 'ben', name: 'Ben' }])
  })

  test('brings its rows with their parents, leads, verdicts, pictures and people', async () => {
    await mergeWhole(bens(), 'mine', withPicture())
    const merged = await here('mine')
    expect(merged.steps.map(({ id, parentId, leadId }) => [id, parentId, leadId])).toEqual([
      ['x', null, null],
      ['a', null, null],
      ['b', 'a', null],
      ['y', 'x', 'l'],
    ])
    expect(merged.leads.map(({ id, trailId }) => [id, trailId])).toEqual([['l', 'mine']])
    expect(merged.people).toContainEqual({ id: 'ben', name: 'Ben' })
    expect(outline(merged).leads.get('l')?.state).toBe('dead-end')
    expect(await journal.pictures.count()).toBe(1)
    expect(await journal.trails.count()).toBe(1)
    expect(await readTally()).toMatchObject({ written: 4, here: 4 })
  })

  test('does not rename it, and brings what this one does not have', async () => {
    await mergeWhole(bens(), 'mine', NOTHING)
    const { now } = outline(await here('mine'))
    expect(now.name?.text).toBe('Mine')
    expect(now.prose.get('recap')?.text).toBe('It was the deploy.')
  })

  test('twice changes nothing', async () => {
    await mergeWhole(bens(), 'mine', withPicture())
    const before = await everything()
    const again = await mergeWhole(bens(), 'mine', withPicture())
    expect(again.fresh).toEqual({ people: [], steps: [], leads: [], amendments: [] })
    expect(again).toMatchObject({ here: 5, differ: 0, out: 1 })
    expect(await everything()).toEqual(before)
  })

  test('undo takes back exactly what was added', async () => {
    const before = (await everything()).filter((_, index) => journal.tables[index]?.name !== 'tally')
    const { undo } = await mergeWhole(bens(), 'mine', withPicture())
    const redo = await undo()
    const after = (await everything()).filter((_, index) => journal.tables[index]?.name !== 'tally')
    expect(after).toEqual(before)
    expect(await readTally()).toMatchObject({ written: 4, erased: 2, here: 2 })
    await redo()
    expect((await here('mine')).steps).toHaveLength(4)
    expect(await journal.pictures.count()).toBe(1)
  })

  test('undo of a second merge leaves the first', async () => {
    await mergeWhole(bens(), 'mine', withPicture())
    const before = await here('mine')
    await (await mergeWhole(bens(), 'mine', withPicture())).undo()
    expect(await here('mine')).toEqual(before)
    expect(await journal.pictures.count()).toBe(1)
  })

  test('does not make it the trail that the next look belongs to', async () => {
    const { touchedAt } = (await latestTrail()) ?? {}
    await mergeWhole(bens(), 'mine', NOTHING)
    expect(await latestTrail()).toMatchObject({ id: 'mine', touchedAt, openedAt: minutes(-5) })
  })

  test('where one row cannot be written nothing is merged', async () => {
    const before = await everything()
    const refuse = () => {
      throw new Error('the disk is full')
    }
    journal.thumbnails.hook('creating', refuse)
    await expect(mergeWhole(bens(), 'mine', withPicture())).rejects.toThrow()
    journal.thumbnails.hook('creating').unsubscribe(refuse)
    expect(await everything()).toEqual(before)
  })

  test('that was taken in as its own before is joined, with what was said here about it', async () => {
    await importWhole(bens(), new Map([['picture-y', pixels()]]))
    const why = { id: 'w', trailId: 'bens', at: minutes(9), by: 'ana', kind: 'why', stepId: 'y' } as const
    await journal.amendments.add({ ...why, text: 'mine' })
    const before = await everything()
    const { undo, joins } = await mergeWhole(bens(), 'mine', withPicture())
    expect(joins).toBe(true)
    expect(await journal.trails.count()).toBe(1)
    const merged = outline(await here('mine'))
    expect(merged.now.why.get('y')?.text).toBe('mine')
    expect(merged.figures.snapshots).toBe(1)
    await undo()
    expect(await everything()).toEqual(before)
  })
})

describe('more than one trail file can carry', () => {
  const crowd = (trailId: Id, from: number, count: number): Whole['steps'] =>
    Array.from({ length: count }, (_, index) => visit(`step-${from + index}`, trailId, minutes(index)))
  const ids = async () => (await journal.steps.toCollection().primaryKeys()).length

  test('is refused before anything is written, and said before that', async () => {
    await importWhole({ ...mine(), steps: crowd('mine', 0, LIMITS.steps - 1) }, new Map())
    const words = '20,001 steps, and a trail file can carry 20,000'
    expect((await beside(bens(), 'mine')).over).toBe(words)
    await expect(mergeWhole(bens(), 'mine', withPicture())).rejects.toThrow(words)
    expect(await ids()).toBe(LIMITS.steps - 1)
    expect(await journal.pictures.count()).toBe(0)
    await journal.steps.delete('step-0')
    expect(await beside(bens(), 'mine')).toMatchObject({ over: null })
  })

  test('is refused where its pictures weigh too much', async () => {
    await importWhole(mine(), new Map())
    expect(await beside(bens(), 'mine', new Map([['picture-y', (LIMITS.bundle * 3) / 4 + 3]]))).toMatchObject(
      {
        over: '257 MB, and a trail file can have 256',
      },
    )
  })

  test('is not joined either; what was split for its size can be put back', async () => {
    const steps = Array.from({ length: LIMITS.pictures + 1 }, (_, index) =>
      snapshot(`step-${index}`, 'mine', minutes(index)),
    )
    await importWhole({ ...mine(), steps }, new Map())
    const { trail, undo } = await splitTrail('mine', `step-${LIMITS.pictures}`)
    await expect(joinTrails(trail.id, 'mine')).rejects.toThrow('2,001 pictures')
    await undo()
    expect((await here('mine')).steps).toHaveLength(LIMITS.pictures + 1)
  })
})

describe('a file from outside', () => {
  beforeEach(() => importWhole(mine(), new Map()))

  test('never overwrites a row that is here: it is counted', async () => {
    const forged = { ...bens(), steps: [...bens().steps, { ...visit('b', 'bens', minutes(40)), by: 'ben' }] }
    const told = await mergeWhole(forged, 'mine', NOTHING)
    expect(told).toMatchObject({ here: 1, differ: 1 })
    expect((await here('mine')).steps.find(({ id }) => id === 'b')).toEqual(mine().steps[1])
  })

  test('does not take rows out of another trail of mine', async () => {
    const other = { ...mine(), trail: { ...mine().trail, id: 'other' }, amendments: [] }
    await importWhole({ ...other, steps: [{ ...visit('o', 'other'), by: 'ana' }] }, new Map())
    const named = { ...bens(), steps: [...bens().steps, { ...visit('o', 'bens'), by: 'ana' }] }
    expect(await mergeWhole(named, 'mine', NOTHING)).toMatchObject({ here: 1, differ: 0, elsewhere: 1 })
    expect((await journal.steps.get('o'))?.trailId).toBe('other')
  })

  test('neither swallows nor deletes a trail of mine whose id it bears', async () => {
    await importWhole(
      { ...mine(), trail: { ...mine().trail, id: 'bens' }, steps: [], amendments: [] },
      new Map(),
    )
    await mergeWhole(bens(), 'mine', NOTHING)
    expect(await journal.trails.get('bens')).toMatchObject({ by: 'ana' })
  })

  test('that claims new rows to be mine says how many', async () => {
    const forged = { ...bens(), steps: bens().steps.map((step) => ({ ...step, by: 'ana' })) }
    expect(await beside(forged, 'mine')).toMatchObject({ asMine: 2 })
  })

  test('cannot rename anybody', async () => {
    await mergeWhole({ ...bens(), people: [{ id: 'ana', name: 'Mallory' }] }, 'mine', NOTHING)
    expect(await journal.people.get('ana')).toEqual({ id: 'ana', name: 'Ana' })
  })

  test('brings no numbers for steps of other trails', async () => {
    const row = { id: 'o', trailId: 'bens', source: '', instants: [], lines: [], cut: false }
    await importWhole(
      { ...mine(), trail: { ...mine().trail, id: 'other' }, steps: [visit('o', 'other')] },
      new Map(),
    )
    await mergeWhole(bens(), 'mine', { ...NOTHING, numbers: [row, { ...row, id: 'y' }] })
    expect((await journal.numbers.toArray()).map(({ id, trailId }) => [id, trailId])).toEqual([['y', 'mine']])
  })

  test('finds no trail to merge into where that was erased meanwhile', async () => {
    await expect(mergeWhole(bens(), 'gone', NOTHING)).rejects.toThrow('not here any more')
  })
})

describe('two journals', () => {
  type Tables = Map<string, unknown[]>

  const leave = async (): Promise<Tables> => {
    const rows = await everything()
    return new Map(journal.tables.map(({ name }, index) => [name, rows[index] ?? []]))
  }
  const enter = async (tables: Tables): Promise<void> => {
    await emptyJournal()
    for (const table of journal.tables) await table.bulkPut(tables.get(table.name) ?? [])
  }
  const fresh = async (id: Id, name: string): Promise<Tables> => {
    await emptyJournal()
    await saveSettings({ me: { id, name } })
    return leave()
  }
  /** The file of a trail, opened as whoever gets it opens it. */
  const sent = async (tables: Tables, trailId: Id): Promise<Whole> => {
    await enter(tables)
    const opened = restore(bundle(await here(trailId), new Map()))
    if (!opened.ok) throw new Error(opened.message)
    return opened.whole
  }

  const { whole } = incident()
  const people = (ids: readonly Id[]) => whole.people.filter(({ id }) => ids.includes(id))
  const withoutPictures = (part: Whole): Whole => ({
    ...part,
    steps: part.steps.map((step) =>
      step.kind === 'snapshot' ? { ...step, picture: null, missed: 'None was taken.' } : step,
    ),
  })
  const partOf = (trailId: Id, by: readonly Id[]): Whole => {
    const file = <Row extends { by: Id }>(rows: readonly Row[]) =>
      rows.flatMap((row) => (by.includes(row.by) ? [{ ...row, trailId }] : []))
    return withoutPictures({
      trail: { ...whole.trail, id: trailId, by: by[0] ?? '' },
      people: people(by),
      steps: file(whole.steps).map((step) => ({ ...step, parentId: null })),
      leads: file(whole.leads).map((lead) => ({ ...lead, fromId: null })),
      amendments: file(whole.amendments).filter(({ kind }) => kind !== 'name'),
    })
  }

  const shape = (told: Whole) => {
    const { entries, figures, leads, people: names } = outline(told)
    return {
      entries: entries.map(({ key, at, lane, kind }) => [key, at, lane, kind]),
      figures,
      states: [...leads].map(([id, { state, life }]) => [id, state, life]).sort(),
      names: [...names].sort(),
    }
  }

  test('that walked parts of the incident end with the same outline, whoever sends first', async () => {
    const [first, second] = [
      await fresh('person-mara', 'Mara Lindqvist'),
      await fresh('person-tom', 'Tom Okafor'),
    ]
    await enter(first)
    await importWhole(partOf('maras', ['person-mara']), new Map())
    const maras = await leave()
    await enter(second)
    await importWhole(partOf('toms', ['person-tom', 'person-priya']), new Map())
    const toms = await leave()

    const [fromMara, fromTom] = [await sent(maras, 'maras'), await sent(toms, 'toms')]
    await enter(maras)
    await mergeWhole(fromTom, 'maras', NOTHING)
    const atMara = shape(await here('maras'))
    const merged = await leave()
    await enter(toms)
    await mergeWhole(fromMara, 'toms', NOTHING)
    expect(shape(await here('toms'))).toEqual(atMara)
    expect(atMara.figures).toMatchObject({ people: 3, leads: 3, deadEnds: 2 })

    const back = await sent(merged, 'maras')
    await enter(toms)
    await mergeWhole(fromMara, 'toms', NOTHING)
    const before = await everything()
    await mergeWhole(back, 'toms', NOTHING)
    expect(await everything()).toEqual(before)
  })

  test('one of which added verdicts to the other’s story and sent it back', async () => {
    const [first, second] = [
      await fresh('person-mara', 'Mara Lindqvist'),
      await fresh('person-tom', 'Tom Okafor'),
    ]
    await enter(first)
    await importWhole(partOf('maras', ['person-mara']), new Map())
    const maras = await leave()
    const story = await sent(maras, 'maras')

    await enter(second)
    await importWhole(story, new Map())
    const verdict = { ...whole.amendments[6], trailId: 'maras' } as Whole['amendments'][number]
    await journal.amendments.add(verdict)
    const answer = await sent(await leave(), 'maras')

    await enter(maras)
    expect(await beside(answer, 'maras')).toMatchObject({ differ: 0, out: 0, joins: false })
    await mergeWhole(answer, 'maras', NOTHING)
    expect(
      outline(await here('maras'))
        .leads.get('lead-service')
        ?.life.map(({ by }) => by),
    ).toContain('person-tom')
    expect(shape(await here('maras'))).toEqual(
      shape({ ...answer, people: people(['person-mara', 'person-tom']) }),
    )
  })

  test('a trail that lies in the bin is joined, not left there', async () => {
    await enter(await fresh('ana', 'Ana'))
    await importWhole(mine(), new Map())
    await importWhole(bens(), new Map())
    await deleteTrail('bens', minutes(9))
    await mergeWhole(bens(), 'mine', NOTHING)
    expect((await here('mine')).steps).toHaveLength(4)
  })
})
