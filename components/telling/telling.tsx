import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { browserZone, useSettings } from '@/components/settings/use-settings'
import { StoryDocument } from '@/components/story/story-document'
import { useWalk } from '@/components/trail/walk'
import { picturesOf } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { storyOf } from '@/lib/story/document'
import { STYLE } from '@/lib/story/style'
import { Prose } from './prose'
import styles from './telling.module.css'

/** The style sheet that the exported file carries, while a story is on the screen. */
const useStoryStyle = () => {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
}

const NONE: ReadonlyMap<Id, string> = new Map()

/** Addresses of the trail's pictures, read anew only when the pictures are others. */
const usePictures = (whole: Whole): ReadonlyMap<Id, string> => {
  const ids = whole.steps.flatMap((step) =>
    step.kind === 'snapshot' && step.picture ? [step.picture.id] : [],
  )
  const rows = useLiveQuery(() => picturesOf(whole), [ids.join(' ')])
  const [urls, setUrls] = useState(NONE)
  useEffect(() => {
    if (!rows) return
    const made = new Map([...rows].map(([id, { blob }]) => [id, URL.createObjectURL(blob)]))
    setUrls(made)
    return () => {
      for (const url of made.values()) URL.revokeObjectURL(url)
    }
  }, [rows])
  return urls
}

/** The story as it would leave, with the places for the person's own words beside it. */
export const Telling = () => {
  const { shown } = useWalk()
  useStoryStyle()
  const zone = useSettings()?.zone ?? browserZone()
  const urls = usePictures(shown.whole)
  const story = useMemo(() => storyOf(shown.whole, { zone }), [shown.whole, zone])
  return (
    <div className={styles.telling}>
      <div className={styles.document}>
        <StoryDocument story={story} pictureUrl={(id) => urls.get(id) ?? null} />
      </div>
      <Prose />
    </div>
  )
}
