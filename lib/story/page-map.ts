import type { Layout } from '@/lib/model/graph'
import { shape, type Drawing } from './drawing'

/** Units of the longer side, and how narrow a tall page may become. */
const TALLEST = 240
const WIDEST = 120
const NARROWEST = 40
/** Few panels need no map. */
const WORTH = 3

/** The page as a sheet with all its panels, the graph's own filled; null where there is nothing to find. */
export const pageMap = ({ tall, boxes, own }: Layout, label: string): Drawing | null => {
  const mine = boxes[own]
  if (!mine || boxes.length < WORTH) return null
  const width = Math.max(NARROWEST, Math.min(WIDEST, TALLEST / tall))
  const height = Math.min(TALLEST, width * tall)
  const rounded = (units: number) => Math.round(units * 10) / 10
  const rect = (box: (typeof boxes)[number], name: string) =>
    shape('rect', {
      class: name,
      x: rounded(box.x * width),
      y: rounded(box.y * height),
      width: Math.max(1, rounded(box.width * width - 1)),
      height: Math.max(1, rounded(box.height * height - 1)),
    })
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    label,
    shapes: [
      ...boxes.filter((_, index) => index !== own).map((box) => rect(box, 'panel')),
      rect(mine, 'own'),
    ],
  }
}
