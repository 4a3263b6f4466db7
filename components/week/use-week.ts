import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { browserZone, useSettings } from '@/components/settings/use-settings'
import { listTrails, pictureOf, readWhole } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import type { Picture, Pictures } from '@/lib/share/bundle'
import { weeksIn } from '@/lib/story/week/calendar'
import { united } from '@/lib/story/week/gather'
import { useHeld, type Held } from './held'

const noWholes: readonly Whole[] = []

export type WeekTrails = {
  /** of the week, each once */
  wholes: readonly Whole[]
  /** those that are in this browser's journal */
  here: ReadonlySet<Id>
  /** names of the files that a trail is in */
  files: ReadonlyMap<Id, readonly string[]>
  /** every week that has a trail, here or in a file, latest first */
  weeks: readonly string[]
  zone: string
  /** false until the journal is read */
  ready: boolean
}

const filesOf = ({ trails }: Held): Map<Id, string[]> => {
  const files = new Map<Id, string[]>()
  for (const { whole, name } of trails)
    files.set(whole.trail.id, [...(files.get(whole.trail.id) ?? []), name])
  return files
}

/** The trails of a week: those that were opened in it, from the journal and from the files that are held. */
export const useWeek = (week: string): WeekTrails => {
  const held = useHeld()
  const chosen = useSettings()?.zone ?? browserZone()
  const zone = held.zone ?? chosen
  const weekOf = useMemo(() => weeksIn(zone), [zone])
  const lines = useLiveQuery(() => listTrails(), [])
  const read = useLiveQuery(async () => {
    const ids = (await listTrails())
      .filter(({ trail }) => weekOf(trail.openedAt) === week)
      .map(({ trail }) => trail.id)
    return (await Promise.all(ids.map(readWhole))).filter((whole) => whole !== undefined)
  }, [week, weekOf])
  const ours = read ?? noWholes
  const theirs = useMemo(() => held.trails.map(({ whole }) => whole), [held.trails])
  const wholes = useMemo(
    () => united([...ours, ...theirs]).filter(({ trail }) => weekOf(trail.openedAt) === week),
    [ours, theirs, week, weekOf],
  )
  const opened = [
    ...(lines ?? []).map(({ trail }) => trail.openedAt),
    ...theirs.map(({ trail }) => trail.openedAt),
  ]
  return {
    wholes,
    here: useMemo(() => new Set(ours.map(({ trail }) => trail.id)), [ours]),
    files: useMemo(() => filesOf(held), [held]),
    weeks: [...new Set(opened.map(weekOf))].sort().reverse(),
    zone,
    ready: read !== undefined,
  }
}

/** The bytes of some pictures: of the journal where it has them, else of the files that are held. */
export const loadPictures = async (ids: readonly Id[], trails: Held['trails']): Promise<Pictures> => {
  const pictures = new Map<Id, Picture>()
  for (const id of ids) {
    const row = await pictureOf(id)
    const theirs = trails.map((one) => one.pictures.get(id)).find((one) => one !== undefined)
    if (row) pictures.set(id, { type: row.type, bytes: new Uint8Array(await row.blob.arrayBuffer()) })
    else if (theirs) pictures.set(id, theirs)
  }
  return pictures
}

const noPictures: Pictures = new Map()

/** The pictures that a meeting shows, read anew only when they are others. */
export const useWeekPictures = (ids: readonly Id[]): Pictures => {
  const { trails } = useHeld()
  const [pictures, set] = useState(noPictures)
  const wanted = ids.join(' ')
  useEffect(() => {
    let here = true
    void loadPictures(wanted === '' ? [] : wanted.split(' '), trails).then((read) => {
      if (here) set(read)
    })
    return () => {
      here = false
    }
  }, [wanted, trails])
  return pictures
}
