import { useEffect, useMemo, useState } from 'react'
import { painted } from '@/components/trail/painted'
import type { Whole } from '@/lib/model/whole'
import { storyOf, tellStory, type StoryOptions } from '@/lib/story/document'
import type { Element } from '@/lib/story/markup'
import { byAndBy } from './by-and-by'
import { isLong } from './long'

/** What to tell; the same one as long as nothing in it changes. */
type Asked = { whole: Whole; options: StoryOptions }
type Told = {
  /** the last that was told whole, and for what */
  whole: { by: Asked; story: Element } | null
  /** how it begins, until then */
  head: Element | null
  failed: { error: unknown } | null
}

const NOTHING: Told = { whole: null, head: null, failed: null }

const useByAndBy = (asked: Asked | null): Told => {
  const [told, set] = useState(NOTHING)
  useEffect(() => {
    if (!asked) return
    const stopped = new AbortController()
    const tell = async () => {
      const begin = (head: Element) => set((before) => (before.whole ? before : { ...before, head }))
      const story = await byAndBy(tellStory(asked.whole, asked.options), stopped.signal, begin)
      if (story) set({ ...NOTHING, whole: { by: asked, story } })
    }
    const fail = (error: unknown) => set({ ...NOTHING, failed: { error } })
    const forget = painted(() => void tell().catch(fail))
    return () => {
      forget()
      stopped.abort()
    }
  }, [asked])
  if (told.failed) throw told.failed.error
  return told
}

/** A short story at once, a long one by and by. */
const useTold = (asked: Asked | null): { now: Element | null; later: Told } => {
  const long = asked && isLong(asked.whole) ? asked : null
  const now = useMemo(() => (asked && !long ? storyOf(asked.whole, asked.options) : null), [asked, long])
  return { now, later: useByAndBy(long) }
}

/** The story to look at: until a long one is told anew the one before stands, and before the first there is its head. */
export const useStory = (asked: Asked | null): { story: Element | null; head: Element | null } => {
  const { now, later } = useTold(asked)
  return { story: now ?? later.whole?.story ?? null, head: later.head }
}

/** The story to do something with: null until all of it is told as it stands now. */
export const useWholeStory = (asked: Asked): Element | null => {
  const { now, later } = useTold(asked)
  return now ?? (later.whole?.by === asked ? later.whole.story : null)
}

/** The same one as long as none of these changes. */
export const useAsked = (whole: Whole, { zone, mine, burnt = false }: StoryOptions): Asked =>
  useMemo(() => ({ whole, options: { zone, mine, burnt } }), [whole, zone, mine, burnt])
