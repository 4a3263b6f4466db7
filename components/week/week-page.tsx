import { Presentation } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type DragEvent } from 'react'
import { Button } from '@/components/controls/button'
import { Ways } from '@/components/controls/ways'
import { StoryDocument } from '@/components/story/story-document'
import { usePictureUrls } from '@/components/story/picture-urls'
import { useUndoKeys } from '@/components/toast/use-undo-keys'
import { Empty } from '@/components/trail/empty'
import { shownIn } from '@/lib/share/story-file'
import { isWeek, weeksIn } from '@/lib/story/week/calendar'
import { meetingOf, type MeetingOptions } from '@/lib/story/week/meeting'
import { WEEK_STYLE } from '@/lib/story/week/style'
import type { Timer } from '@/lib/story/week/timer'
import { AgendaPart } from './agenda-part'
import { filesDropped } from './dropped'
import { FilesPart } from './files-part'
import { change, hold, useHeld } from './held'
import { LeavingPart } from './leaving-part'
import { Presenter } from './presenter'
import { useWeek, useWeekPictures } from './use-week'
import { WeekHead } from './week-head'
import styles from './week.module.css'

const useWeekStyle = (): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(WEEK_STYLE)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
}

const Present = ({ disabled, present }: { disabled: boolean; present: () => void }) => {
  const { minutes } = useHeld()
  const id = useId()
  const set = (text: string) => {
    const asked = Number(text)
    if (asked >= 1 && asked <= 120) change(() => ({ minutes: Math.round(asked) }))
  }
  return (
    <div className={styles.acts}>
      <Button look="main" disabled={disabled} onClick={present}>
        <Presentation />
        Present
      </Button>
      <label htmlFor={id}>Minutes for each</label>
      <input
        id={id}
        type="number"
        className={styles.minutes}
        min={1}
        max={120}
        value={minutes}
        onChange={({ target }) => set(target.value)}
      />
    </div>
  )
}

type MeetingProps = { week: string; go: (hash: string) => void }

const useMeeting = (week: string) => {
  const held = useHeld()
  const trails = useWeek(week)
  const { order, leftOut, impacts } = held
  const { wholes, zone } = trails
  const options: MeetingOptions = useMemo(
    () => ({ week, zone, order, leftOut, impacts }),
    [week, zone, order, leftOut, impacts],
  )
  return {
    trails,
    options,
    meeting: useMemo(() => meetingOf(wholes, options), [wholes, options]),
    /** those too that are left out, to be taken in again */
    all: useMemo(() => meetingOf(wholes, { ...options, leftOut: new Set() }).surprises, [wholes, options]),
  }
}

const NAMES = ['The meeting', 'Agenda and files'] as const

const Week = ({ week, go }: MeetingProps) => {
  useWeekStyle()
  useUndoKeys()
  const { minutes } = useHeld()
  const { trails, options, meeting, all } = useMeeting(week)
  const ids = useMemo(() => [...new Set(shownIn(meeting.document))], [meeting])
  const pictureUrl = usePictureUrls(useWeekPictures(ids))
  const [presenting, present] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
  const [left, setLeft] = useState<Timer | null>(null)
  const drop = (event: DragEvent) => {
    if (event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void filesDropped(event.dataTransfer).then(hold)
  }
  return (
    <div className={styles.page} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <WeekHead week={week} weeks={trails.weeks} zone={trails.zone} go={go} />
      <div className={styles.columns} ref={box}>
        {/* What is still being read would push away what was gone to. */}
        {trails.ready && <Ways box={box} side={side} names={NAMES} />}
        <div className={styles.document} tabIndex={0} role="region" aria-label="The meeting">
          {trails.ready && all.length === 0 ? (
            <Empty words="No trail was opened in this week. Add story files of colleagues, or choose another week." />
          ) : (
            <StoryDocument story={meeting.document} pictureUrl={pictureUrl} />
          )}
        </div>
        <div className={styles.beside} ref={side} tabIndex={-1}>
          <Present disabled={meeting.surprises.length === 0} present={() => present(true)} />
          <FilesPart />
          <AgendaPart surprises={all} trails={trails} />
          {meeting.surprises.length > 0 && <LeavingPart wholes={trails.wholes} options={options} />}
        </div>
      </div>
      {presenting && (
        <Presenter
          title={meeting.title}
          items={meeting.items}
          minutes={minutes}
          pictureUrl={pictureUrl}
          left={left}
          leave={(timer) => {
            setLeft(timer)
            present(false)
          }}
        />
      )}
    </div>
  )
}

/** "This week in operations": the trails of a week as a meeting. */
export const WeekPage = ({ week, go }: MeetingProps) => {
  const { zone } = useWeek('')
  const [now] = useState(() => Date.now())
  const asked = isWeek(week) ? week : weeksIn(zone)(now)
  return <Week key={asked} week={asked} go={go} />
}
