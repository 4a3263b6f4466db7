import { Copy, Download } from 'lucide-react'
import { zip } from 'fflate'
import { useMemo } from 'react'
import { Button } from '@/components/controls/button'
import { firstClick } from '@/components/controls/first-click'
import { withMarks } from '@/components/share/burn'
import { Group, Tick } from '@/components/share/leaving'
import { download } from '@/components/share/save'
import { useChoice, type Choice } from '@/components/share/use-parcel'
import { useActs } from '@/components/toast/acts'
import { useOnce } from '@/components/toast/use-once'
import { sized } from '@/components/words'
import type { Snapshot } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { copyText } from '@/lib/share/clipboard'
import { hostsOf } from '@/lib/share/redact'
import { peopleOf, picturesOfWeek, redactWeek, weekFile, weekFolder } from '@/lib/share/week-file'
import { labelOf } from '@/lib/story/label'
import type { MeetingOptions } from '@/lib/story/week/meeting'
import { useHeld, type Held } from './held'
import { loadPictures } from './use-week'
import styles from './week.module.css'

type LeavingProps = { wholes: readonly Whole[]; options: MeetingOptions }

const zipped = (files: Record<string, Uint8Array>): Promise<Blob> =>
  new Promise((resolve, reject) => {
    zip(files, { level: 0 }, (error, bytes) =>
      error ? reject(error) : resolve(new Blob([new Uint8Array(bytes)], { type: 'application/zip' })),
    )
  })

const fileOf = async (ending: 'html' | 'zip', { wholes, options }: LeavingProps, trails: Held['trails']) => {
  const pictures = await loadPictures(picturesOfWeek(wholes, options), trails)
  if (ending === 'html') return new Blob([weekFile(wholes, pictures, options)], { type: 'text/html' })
  const { markdown, files } = weekFolder(wholes, await withMarks(wholes, pictures), options)
  return zipped({ 'week.md': new TextEncoder().encode(markdown), ...Object.fromEntries(files) })
}

/** The ways out; `wholes` are as they may leave. */
const Ways = (going: LeavingProps) => {
  const { attempt, did } = useActs()
  const { trails } = useHeld()
  const { now, begin } = useOnce<'html' | 'zip'>()
  const saveAs = (ending: 'html' | 'zip') =>
    firstClick(() =>
      begin(ending, async () => {
        const blob = await fileOf(ending, going, trails)
        download(blob, `overshoulder-week-${going.options.week}.${ending}`)
        did(`Saved, ${sized(blob.size)}`)
      }),
    )
  const copy = () =>
    attempt(async () => {
      await copyText(weekFolder(going.wholes, new Map(), { ...going.options, pictures: false }).markdown)
      did('Week copied as Markdown, without pictures')
    })
  return (
    <div className={styles.acts}>
      <Button look="main" disabled={now !== null} onClick={saveAs('html')}>
        <Download />
        Save week (HTML)
      </Button>
      <Button disabled={now !== null} onClick={saveAs('zip')}>
        <Download />
        Save Markdown with pictures
      </Button>
      <Button onClick={copy}>
        <Copy />
        Copy Markdown
      </Button>
    </div>
  )
}

const People = ({ wholes, choice }: { wholes: readonly Whole[]; choice: Choice }) => {
  const names = new Map<string, string[]>()
  for (const { id, name } of peopleOf(wholes)) names.set(id, [...(names.get(id) ?? []), name || 'You'])
  return (
    <Group name="Names of people">
      {[...names].map(([id, all]) => (
        <Tick
          key={id}
          words={all.join(', ')}
          on={!choice.withheld.people.has(id)}
          turn={() => choice.turnPerson(id)}
        />
      ))}
    </Group>
  )
}

const Pictures = ({ wholes, options, choice }: LeavingProps & { choice: Choice }) => {
  const shown = useMemo(() => new Set(picturesOfWeek(wholes, options)), [wholes, options])
  const pictured = wholes
    .flatMap(({ steps }) => steps)
    .filter((step): step is Snapshot => step.kind === 'snapshot' && shown.has(step.picture?.id ?? ''))
  return (
    <Group name="Pictures">
      {pictured.map((step) => (
        <Tick
          key={step.id}
          words={labelOf(step)}
          on={!choice.withheld.pictures.has(step.picture?.id ?? '')}
          turn={() => step.picture && choice.turnPicture(step.picture.id)}
        />
      ))}
      {pictured.length === 0 && <p className={styles.faint}>None are shown.</p>}
    </Group>
  )
}

/** What the week's file would carry, to be looked at and unticked before it leaves. */
export const LeavingPart = ({ wholes, options }: LeavingProps) => {
  const choice = useChoice()
  const inIt = useMemo(
    () => wholes.filter(({ trail }) => !options.leftOut?.has(trail.id)),
    [wholes, options.leftOut],
  )
  const going = useMemo(() => redactWeek(inIt, choice.withheld), [inIt, choice.withheld])
  const hosts = useMemo(() => [...new Set(inIt.flatMap(hostsOf))].sort(), [inIt])
  return (
    <details className={styles.part}>
      <summary>
        <h2 className={styles.inline}>Share the week</h2>
      </summary>
      <div className={styles.leaving}>
        <p>
          Nothing has left this browser. {inIt.length === 1 ? '1 story' : `${inIt.length} stories`} would:
          untick what should stay here.
        </p>
        <Group name="Hosts, in words">
          {hosts.map((host) => (
            <Tick
              key={host}
              words={host}
              on={!choice.withheld.hosts.has(host)}
              turn={() => choice.turnHost(host)}
            />
          ))}
        </Group>
        <People wholes={inIt} choice={choice} />
        <Pictures wholes={inIt} options={options} choice={choice} />
        <Ways wholes={going} options={options} />
      </div>
    </details>
  )
}
