import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'

/** Rows that are drawn at once. */
const PIECE = 40
/** Up to so many a list is drawn whole. */
const SHORT = 3 * PIECE
/** How far from the screen a piece is drawn, in pixels. */
const NEAR = 1_500

const scrollerOf = (element: Element): Element | null => {
  const { parentElement: parent } = element
  if (!parent) return null
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent)
}

/** The room of a piece that was never near. */
const Room = ({ height, near }: { height: number; near: () => void }) => {
  const here = useRef<HTMLLIElement>(null)
  const come = useEffectEvent(near)
  useEffect(() => {
    const element = here.current
    if (!element) return
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && come(), {
      root: scrollerOf(element),
      rootMargin: `${NEAR}px 0px`,
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return <li ref={here} aria-hidden="true" style={{ height, listStyle: 'none', gridColumn: '1 / -1' }} />
}

type InPiecesProps<Row> = {
  rows: readonly Row[]
  /** each with a key of its own */
  draw: (row: Row, index: number) => ReactNode
  /** what a row is high, about */
  high: number
  /** a row that has to be there now, by its place */
  wanted?: number
}

/** The items of a long list, each drawn when it first comes near the screen, and from then on. */
export const InPieces = <Row,>({ rows, draw, high, wanted = -1 }: InPiecesProps<Row>) => {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(new Set([0]))
  if (rows.length <= SHORT) return rows.map(draw)
  const pieces = Math.ceil(rows.length / PIECE)
  return Array.from({ length: pieces }, (_, piece) => {
    const [from, to] = [piece * PIECE, (piece + 1) * PIECE]
    if (drawn.has(piece) || (wanted >= from && wanted < to))
      return rows.slice(from, to).map((row, index) => draw(row, from + index))
    const count = Math.min(to, rows.length) - from
    const near = () => setDrawn((now) => new Set([...now, piece]))
    return <Room key={`room ${piece}`} height={count * high} near={near} />
  }).flat()
}
