import { useState, type ReactNode } from 'react'
import { browserZone, useSettings } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { saveSettings } from '@/lib/journal/people'
import { sendFromOurs } from '@/lib/messages/send'
import { parsedUrl } from '@/lib/model/parsed-url'
import type { Settings } from '@/lib/model/settings'
import styles from './options.module.css'

type RowProps = { label: string; hint: string; children: (id: string) => ReactNode }

const Row = ({ label, hint, children }: RowProps) => {
  const id = `option-${label.toLowerCase().replace(/\W+/g, '-')}`
  return (
    <div className={styles.option}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      <p className={styles.faint}>{hint}</p>
    </div>
  )
}

type TextProps = {
  id: string
  value: string
  hint?: string
  list?: string
  /** null where the words will do, else what is wrong with them */
  wrong?: (text: string) => string | null
  save: (text: string) => void
}

/** Saved when it is left, or with Enter. */
const Text = ({ id, value, hint, list, wrong, save }: TextProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  const trouble = draft === null ? null : (wrong?.(draft.trim()) ?? null)
  const settle = () => {
    if (draft === null || trouble !== null) return
    setDraft(null)
    if (draft.trim() !== value) save(draft.trim())
  }
  return (
    <div className={styles.grow}>
      <input
        id={id}
        className={styles.input}
        list={list}
        placeholder={hint}
        value={draft ?? value}
        maxLength={500}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle()
          if (key === 'Escape') setDraft(null)
        }}
      />
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}

const viewerTrouble = (text: string): string | null =>
  text === '' || parsedUrl(text)?.protocol === 'https:'
    ? null
    : 'An address that starts with https://, please; or nothing.'

const minutesTrouble = (text: string): string | null =>
  /^\d+$/.test(text) && Number(text) >= 5 && Number(text) <= 24 * 60
    ? null
    : 'From 5 to 1440 minutes, please.'

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')]

const zoneTrouble = (text: string): string | null =>
  text === '' || ZONES.includes(text) ? null : 'A zone such as UTC or Europe/Stockholm, please; or nothing.'

/** What the person chooses. Each option is saved by itself, and the observers are told. */
export const SettingsPart = () => {
  const settings = useSettings()
  const { attempt, did } = useActs()
  if (!settings) return null
  const { me, quietMinutes, hoverButton, viewerUrl, zone } = settings
  const save = (change: Partial<Settings>) =>
    attempt(async () => {
      await saveSettings(change)
      await sendFromOurs('settled', {})
      did('Saved')
    })
  return (
    <div className={styles.options}>
      <Row label="Your name" hint="Signs your words in the stories that you share. Empty is “You”.">
        {(id) => (
          <Text
            id={id}
            value={me.name}
            hint="You"
            save={(name) => save({ me: { ...me, name: name.slice(0, 100) } })}
          />
        )}
      </Row>
      <Row label="Minutes of quiet" hint="After so long without a look, the next one opens a new trail.">
        {(id) => (
          <Text
            id={id}
            value={String(quietMinutes)}
            wrong={minutesTrouble}
            save={(text) => save({ quietMinutes: Number(text) })}
          />
        )}
      </Row>
      <Row
        label="Camera button on graphs"
        hint="A small button in the corner of the graph under the pointer."
      >
        {(id) => (
          <input
            id={id}
            type="checkbox"
            className={styles.check}
            checked={hoverButton}
            onChange={(event) => save({ hoverButton: event.target.checked })}
          />
        )}
      </Row>
      <Row label="Zone" hint="In which times are shown and stories are written. Empty is this browser’s.">
        {(id) => (
          <>
            <Text
              id={id}
              value={zone ?? ''}
              hint={browserZone()}
              list="zones"
              wrong={zoneTrouble}
              save={(text) => save({ zone: text === '' ? null : text })}
            />
            <datalist id="zones">
              {ZONES.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          </>
        )}
      </Row>
      <Row
        label="Hosted viewer"
        hint="Where your team keeps the viewer file. Trail links then open there, without the extension."
      >
        {(id) => (
          <Text
            id={id}
            value={viewerUrl ?? ''}
            hint="https://"
            wrong={viewerTrouble}
            save={(text) => save({ viewerUrl: text === '' ? null : text })}
          />
        )}
      </Row>
    </div>
  )
}
