import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/controls/button'
import { isOfStorage } from '@/lib/journal/storage-error'
import type { Undo } from '@/lib/journal/undo'
import { sendFromOurs } from '@/lib/messages/send'
import { sentence } from './sentence'
import styles from './toast.module.css'

const SHOWN = 8_000

/** What can be done about what was said. */
type Way = 'Undo' | 'Redo'
type Said = { words: string; way: Way | null; id: number }

export type Acts = {
  /** says that something is done, and offers to take it back where it can be */
  did: (words: string, undo?: Undo | null) => void
  /** runs something that may fail; a failure is said as a sentence, never swallowed */
  attempt: (act: () => Promise<unknown>) => void
  /** the same, and answers whether it went well */
  attempted: (act: () => Promise<unknown>) => Promise<boolean>
  /** takes back the last act that can be */
  undoLast: () => void
  /** does again what was taken back last, as long as nothing else was done since */
  redoLast: () => void
}

const ActsOf = createContext<Acts>({
  did: () => undefined,
  attempt: () => undefined,
  attempted: () => Promise.resolve(false),
  undoLast: () => undefined,
  redoLast: () => undefined,
})

export const useActs = (): Acts => use(ActsOf)

const Toast = ({ said, go, gone }: { said: Said; go: (way: Way) => void; gone: () => void }) => {
  const { way } = said
  useEffect(() => {
    const timer = setTimeout(gone, SHOWN)
    return () => clearTimeout(timer)
  }, [said.id, gone])
  return (
    <div className={styles.toast}>
      <span className={styles.words}>{said.words}</span>
      {way && (
        <Button look="bare" className={styles.undo} onClick={() => go(way)}>
          {way}
        </Button>
      )}
    </div>
  )
}

type Stacks = Record<Way, Undo[]>
const OTHER: Readonly<Record<Way, Way>> = { Undo: 'Redo', Redo: 'Undo' }
const DONE: Readonly<Record<Way, string>> = { Undo: 'Undone', Redo: 'Done again' }
const NOTHING: Readonly<Record<Way, string>> = { Undo: 'Nothing to undo', Redo: 'Nothing to do again' }

/** One after the other, however fast the keys come: each finds what the one before it left. */
const useTravel = (say: (words: string, way?: Way | null) => void) => {
  const stacks = useRef<Stacks>({ Undo: [], Redo: [] })
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  return useMemo(() => {
    // A disk that is full now has room later: what it refused is not lost for that.
    const again = (way: Way, undo: Undo) => (error: unknown) => {
      if (isOfStorage(error)) stacks.current[way].push(undo)
      throw error
    }
    const move = async (way: Way) => {
      const undo = stacks.current[way].pop()
      if (!undo) {
        say(NOTHING[way])
        return
      }
      stacks.current[OTHER[way]].push(await undo().catch(again(way, undo)))
      say(DONE[way], OTHER[way])
    }
    const go = (way: Way) => {
      turn.current = turn.current.then(() => move(way)).catch((error: unknown) => say(sentence(error)))
    }
    const done = (undo: Undo) => {
      stacks.current.Undo.push(undo)
      stacks.current.Redo = []
    }
    return { go, done }
  }, [say])
}

/** What was done lately on this screen, newest last, so that each act can be taken back, and done again. */
export const ActsProvider = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback((words: string, way: Way | null = null) => {
    setSaid((before) => ({ words, way, id: (before?.id ?? 0) + 1 }))
  }, [])
  const { go, done } = useTravel(say)
  const acts = useMemo<Acts>(() => {
    const attempted = (act: () => Promise<unknown>): Promise<boolean> =>
      act().then(
        () => true,
        (error: unknown) => {
          if (isOfStorage(error)) void sendFromOurs('refused', {}).catch(() => undefined)
          say(sentence(error))
          return false
        },
      )
    return {
      attempted,
      attempt: (act) => void attempted(act),
      did: (words, undo = null) => {
        if (undo) done(undo)
        say(words, undo && 'Undo')
      },
      undoLast: () => go('Undo'),
      redoLast: () => go('Redo'),
    }
  }, [say, go, done])
  const gone = useCallback(() => setSaid(null), [])
  return (
    <ActsOf value={acts}>
      {children}
      <div className={styles.place} role="status">
        {said && <Toast said={said} go={go} gone={gone} />}
      </div>
    </ActsOf>
  )
}
