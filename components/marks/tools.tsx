import { ArrowUpRight, Square, Type, X } from 'lucide-react'
import type { RefObject } from 'react'
import { Button } from '@/components/controls/button'
import type { Mark } from '@/lib/model/mark'
import { sayMark } from '@/lib/story/marks'
import styles from './marking.module.css'
import type { Tool } from './placing'
import { HOW } from './surface'
import type { Going } from './use-marking'
import { WordField } from './word-field'

const MOST = 100
const TOOLS = [
  { tool: 'box', words: 'Box', Icon: Square },
  { tool: 'arrow', words: 'Arrow', Icon: ArrowUpRight },
  { tool: 'word', words: 'Word', Icon: Type },
] as const

type ToolsProps = {
  /** gets the focus back when something was done */
  bar: RefObject<HTMLDivElement | null>
  marks: readonly Mark[]
  going: Going
  go: (going: Going) => void
  start: (tool: Tool) => void
  remove: (mark: Mark) => void
  worded: (going: NonNullable<Going>, word: string) => void
}

type OneProps = Pick<ToolsProps, 'go' | 'remove'> & { mark: Mark }

const One = ({ mark, go, remove }: OneProps) => {
  const said = sayMark(mark)
  return (
    <li className={styles.one}>
      <bdi className={styles.said}>{said}</bdi>
      <span className={styles.acts}>
        <Button
          look="bare"
          aria-label={`Move: ${said}`}
          onClick={() => go({ doing: 'placing', before: mark, draft: mark })}
        >
          Move
        </Button>
        <Button
          look="bare"
          aria-label={`Word: ${said}`}
          onClick={() => go({ doing: 'wording', before: mark, draft: mark })}
        >
          Word
        </Button>
        <Button look="bare" aria-label={`Remove: ${said}`} onClick={() => remove(mark)}>
          <X />
        </Button>
      </span>
    </li>
  )
}

/** What can be put on a picture, and what is on it, in words. */
export const Tools = ({ bar, marks, going, go, start, remove, worded }: ToolsProps) => (
  <div className={styles.tools} data-marking>
    <div ref={bar} role="group" aria-label="Mark the picture" className={styles.bar}>
      {TOOLS.map(({ tool, words, Icon }) => (
        <Button
          key={tool}
          look="bare"
          aria-pressed={going?.doing === 'placing' && going.before === null && going.draft.shape === tool}
          disabled={marks.length >= MOST}
          onClick={() => start(tool)}
        >
          <Icon />
          {words}
        </Button>
      ))}
    </div>
    {going?.doing === 'placing' && <p className={styles.how}>{HOW}</p>}
    {going?.doing === 'wording' && (
      <WordField text={going.draft.word} keep={(word) => worded(going, word)} leave={() => go(null)} />
    )}
    {marks.length > 0 && (
      <ul aria-label="Marks" className={styles.list}>
        {marks.map((mark, index) => (
          <One key={index} mark={mark} go={go} remove={remove} />
        ))}
      </ul>
    )}
  </div>
)
