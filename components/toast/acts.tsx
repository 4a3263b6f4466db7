import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/controls/button'
import type { Undo } from '@/lib/journal/undo'
import styles from './toast.module.css'

const SHOWN = 8_000

type Said = { words: string; undo: Undo | null; id: number }

export type Acts = {
  /** says that something is done, and offers to take it back where it can be */
  did: (words: string, undo?: Undo | null) => void
  /** runs something that may fail; a failure is said as a sentence, never swallowed */
  attempt: (act: () => Promise<unknown>) => void
  /** takes back the last act that can be */
  undoLast: () => void
}

const ActsOf = createContext<Acts>({
  did: () => undefined,
  attempt: () => undefined,
  undoLast: () => undefined,
})

export const useActs = (): Acts => use(ActsOf)

const sentence = (error: unknown) =>
  `That did not work: ${error instanceof Error ? error.message : String(error)}`

const Toast = ({ said, undo, gone }: { said: Said; undo: () => void; gone: () => void }) => {
  useEffect(() => {
    const timer = setTimeout(gone, SHOWN)
    return () => clearTimeout(timer)
  }, [said.id, gone])
  return (
    <div className={styles.toast}>
      <span className={styles.words}>{said.words}</span>
      {said.undo && (
        <Button look="bare" className={styles.undo} onClick={undo}>
          Undo
        </Button>
      )}
    </div>
  )
}

/** What was done lately on this screen, newest last, so that each act can be taken back. */
export const ActsProvider = ({ children }: { children: ReactNode }) => {
  const undos = useRef<Undo[]>([])
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback((words: string, undo: Undo | null = null) => {
    setSaid((before) => ({ words, undo, id: (before?.id ?? 0) + 1 }))
  }, [])
  const acts = useMemo<Acts>(() => {
    const attempt = (act: () => Promise<unknown>) => {
      act().catch((error: unknown) => say(sentence(error)))
    }
    const did = (words: string, undo: Undo | null = null) => {
      if (undo) undos.current.push(undo)
      say(words, undo)
    }
    const undoLast = () => {
      const undo = undos.current.pop()
      if (!undo) {
        say('Nothing to undo')
        return
      }
      attempt(async () => {
        await undo()
        say('Undone')
      })
    }
    return { did, attempt, undoLast }
  }, [say])
  const gone = useCallback(() => setSaid(null), [])
  return (
    <ActsOf value={acts}>
      {children}
      <div className={styles.place} role="status">
        {said && <Toast said={said} undo={acts.undoLast} gone={gone} />}
      </div>
    </ActsOf>
  )
}
