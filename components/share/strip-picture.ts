import type { Snapshot } from '@/lib/model/step'
import type { Mark } from '@/lib/model/mark'
import { remember, stripOf } from '@/lib/share/strip'
import { emOf, paintMarks } from './burn'

const PAPER = '#ffffff'
const INK = '#1d2126'
const SOFT = '#565d66'
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

type Pen = OffscreenCanvasRenderingContext2D

/** As much of a line as there is room for. */
const cut = (pen: Pen, text: string, room: number): string => {
  if (pen.measureText(text).width <= room) return text
  let [some, all] = [0, text.length]
  while (all - some > 1) {
    const middle = (some + all) >> 1
    if (pen.measureText(`${text.slice(0, middle)}…`).width <= room) some = middle
    else all = middle
  }
  return `${text.slice(0, some).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const write = (
  pen: Pen,
  step: Snapshot,
  { width, top, size }: { width: number; top: number; size: number },
): void => {
  const { title, range, code } = stripOf(step)
  const edge = size * 0.75
  pen.textBaseline = 'top'
  pen.font = `600 ${size}px ui-monospace, Menlo, Consolas, monospace`
  const codeWidth = pen.measureText(code).width
  pen.fillStyle = INK
  pen.fillText(code, width - edge - codeWidth, top + edge)
  pen.font = `600 ${size}px ${FAMILY}`
  const room = width - 3 * edge - codeWidth
  pen.fillText(cut(pen, title, room), edge, top + edge)
  pen.font = `${size}px ${FAMILY}`
  pen.fillStyle = SOFT
  pen.fillText(cut(pen, range, width - 2 * edge), edge, top + edge + size * 1.4)
}

/**
 * A picture of a snapshot for everywhere: a PNG with a strip below that says tool, panel, range, zone and the step's
 * code, and the same inside of it; its marks are burnt in. Throws where the picture does not decode.
 */
export const stripPicture = async (picture: Blob, step: Snapshot, marks: readonly Mark[]): Promise<Blob> => {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const size = emOf(width, step.picture?.scale ?? 1)
  const canvas = new OffscreenCanvas(width, height + Math.round(size * 4))
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser gives no canvas to paint the picture on.')
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(bitmap, 0, 0)
  bitmap.close()
  paintMarks(pen, marks, { width, height, em: size })
  write(pen, step, { width, top: height, size })
  const png = await canvas.convertToBlob({ type: 'image/png' })
  return new Blob([remember(new Uint8Array(await png.arrayBuffer()), step)], { type: 'image/png' })
}
