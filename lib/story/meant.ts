import type { Mark } from '@/lib/model/mark'

/** The marks of a picture as somebody left them. */
type Left = { by: string; marks: readonly Mark[] }

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Further than this share of the picture, what looks the same is another mark. */
const NEAR = 1 / 3
const isNear = (one: Mark, other: Mark): boolean =>
  Math.abs(one.x - other.x) < NEAR && Math.abs(one.y - other.y) < NEAR

/** How large a mark is, coarse enough for what moving does to the last digit. */
const sizeOf = (mark: Mark): number[] => {
  if (mark.shape === 'word') return []
  const size = mark.shape === 'box' ? [mark.width, mark.height] : [mark.toX - mark.x, mark.toY - mark.y]
  return size.map((side) => Math.round(side * 500))
}

/** Where a mark is that was put down by keys and not moved: of two people's it says nothing that they are there. */
const isWhereKeysBegin = (mark: Mark): boolean => {
  if (mark.shape === 'word') return mark.x === 0.5 && mark.y === 0.5
  if (mark.shape === 'arrow') return mark.toX === 0.5 && mark.toY === 0.5
  return mark.x === 0.4 && mark.y === 0.35
}

/** Whether one was made of the other by one act: moved, sized, or put in other words. */
const isChanged = (one: Mark, other: Mark): boolean => {
  if (one.shape !== other.shape) return false
  const [isThere, isAsLarge] = [one.x === other.x && one.y === other.y, same(sizeOf(one), sizeOf(other))]
  if (one.word !== other.word) return isThere && isAsLarge && !isWhereKeysBegin(one)
  return isThere || (isAsLarge && isNear(one, other))
}

/** What one act changed or took away of the marks that stood there; null where they are not what it was done to. */
const goneOf = (
  before: readonly Mark[],
  after: readonly Mark[],
): { mark: Mark; instead: Mark | null } | null => {
  const at = before.findIndex((mark, index) => !same(mark, after[index]))
  const mark = before[at]
  if (!mark) return null
  const rest = before.slice(at + 1)
  if (same(rest, after.slice(at))) return { mark, instead: null }
  const instead = after[at]
  return instead && same(rest, after.slice(at + 1)) && isChanged(mark, instead) ? { mark, instead } : null
}

/**
 * The mark that was changed or taken away by whoever left these: they had seen it then. `before`: what stood on the
 * picture earlier, the last one last; of two people at once nobody saw the other's. What they left themselves comes
 * first: who takes away a mark of their own has not seen all others.
 */
export const meant = (
  before: readonly Left[],
  { by, marks }: Left,
): { mark: Mark; taken: boolean } | null => {
  const own = before.findLast((left) => left.by === by)
  for (const left of own ? [own, ...before.toReversed()] : before.toReversed()) {
    const gone = goneOf(left.marks, marks)
    if (gone) return { mark: gone.mark, taken: gone.instead === null }
  }
  return null
}
