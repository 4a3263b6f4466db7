import type { Place } from '@/lib/model/graph'

export type Box = { left: number; top: number; height: number }

/** Rows are told apart by where they begin: panels of one row start within this share of its height. */
const SAME_ROW = 0.5

/** Reading order: rows from top to bottom, in a row from left to right. */
export const rowsOf = <B extends Box>(boxes: B[]): B[][] => {
  const rows: B[][] = []
  for (const box of boxes.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && box.top - first.top < first.height * SAME_ROW) row.push(box)
    else rows.push([box])
  }
  return rows.map((row) => row.toSorted((a, b) => a.left - b.left))
}

/** "Panel 27 of 42, row 13 of 21"; null where `target` is not among them. */
export const placeOf = <B extends Box>(target: B, boxes: B[]): Place | null => {
  const rows = rowsOf(boxes)
  const row = rows.findIndex((members) => members.includes(target))
  if (row < 0) return null
  const panel = rows.flat().indexOf(target)
  return { panel: panel + 1, panels: boxes.length, row: row + 1, rows: rows.length }
}
