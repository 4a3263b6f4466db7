import { useRef, useState, type ReactNode } from 'react'
import { usePerform } from '@/components/toast/use-perform'
import type { Mark } from '@/lib/model/mark'
import type { Snapshot } from '@/lib/model/step'
import { mark } from './deeds'
import { replaced, usual, type Tool } from './placing'
import { Surface } from './surface'
import { Tools } from './tools'

/** What is going on: a mark is being placed (`before` is null for a new one), or gets its word. */
export type Going = { doing: 'placing' | 'wording'; before: Mark | null; draft: Mark } | null

export type Marking = {
  /** all marks as they stand, what is being placed among them */
  shown: readonly Mark[]
  /** lies over the picture while a mark is placed; else null */
  surface: ReactNode
  /** stands below the picture */
  tools: ReactNode
}

const MIDDLE = { x: 0.5, y: 0.5 }

/** Marks on one picture, by pointer and by keys. Each is stored beside the picture, never in it. */
export const useMarking = (step: Pick<Snapshot, 'id' | 'trailId'>, marks: readonly Mark[]): Marking => {
  const perform = usePerform()
  const [going, go] = useState<Going>(null)
  const bar = useRef<HTMLDivElement>(null)
  const write = (before: Mark | null, after: Mark | null) => perform(mark(step, before, after))
  const end = () => {
    go(null)
    bar.current?.querySelector('button')?.focus({ preventScroll: true })
  }
  const placed = (draft: Mark) => {
    const before = going?.before ?? null
    if (before) {
      write(before, draft)
      end()
      return
    }
    if (draft.shape !== 'word') write(null, draft)
    go({ doing: 'wording', before: draft.shape === 'word' ? null : draft, draft })
  }
  const remove = (one: Mark | null) => {
    if (one) write(one, null)
    end()
  }
  const worded = ({ before, draft }: NonNullable<Going>, word: string) => {
    go(null)
    if (draft.shape === 'word' && word === '') write(before, null)
    else write(before, { ...draft, word })
  }
  const start = (tool: Tool) => go({ doing: 'placing', before: null, draft: usual(tool, MIDDLE) })
  return {
    shown: going ? replaced(marks, going.before, going.draft) : marks,
    surface: going?.doing === 'placing' && (
      <Surface
        key={`${going.draft.shape} ${String(going.before !== null)}`}
        draft={going.draft}
        there={going.before !== null}
        place={(draft) => go({ ...going, draft })}
        keep={placed}
        remove={() => remove(going.before)}
        leave={end}
      />
    ),
    tools: <Tools {...{ bar, marks, going, go, start, remove, worded }} />,
  }
}
