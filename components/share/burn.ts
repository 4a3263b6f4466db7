import type { Id } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import { PictureType } from '@/lib/model/picture'
import type { Whole } from '@/lib/model/whole'
import type { Picture, Pictures } from '@/lib/share/bundle'
import { current } from '@/lib/story/current'
import { HEAD, headingOf, LEADING, placed } from '@/lib/story/marks'
import { MARK_HALO, MARK_INK } from '@/lib/story/marks-style'

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

type Pen = OffscreenCanvasRenderingContext2D
/** Pixels; `em` is the height of words. */
type Size = { width: number; height: number; em: number }

const trace = (pen: Pen, mark: Mark, size: Size): void => {
  const [x, y] = [mark.x * size.width, mark.y * size.height]
  pen.beginPath()
  if (mark.shape === 'box') pen.rect(x, y, mark.width * size.width, mark.height * size.height)
  if (mark.shape === 'arrow') {
    const [toX, toY] = [mark.toX * size.width, mark.toY * size.height]
    const heading = headingOf(mark, size)
    const [cos, sin] = [Math.cos(heading) * size.em, Math.sin(heading) * size.em]
    pen.moveTo(x, y)
    pen.lineTo(toX, toY)
    HEAD.forEach(([along, across], index) => {
      const point = [toX + along * cos - across * sin, toY + along * sin + across * cos] as const
      if (index === 0) pen.moveTo(...point)
      else pen.lineTo(...point)
    })
  }
  pen.stroke()
}

const write = (pen: Pen, mark: Mark, { width, height, em }: Size): void => {
  const at = placed(mark)
  if (!at) return
  pen.font = `600 ${em}px ${FAMILY}`
  pen.textAlign = at.anchor === 'middle' ? 'center' : at.anchor === 'end' ? 'right' : 'left'
  pen.lineWidth = em * 0.28
  pen.strokeStyle = MARK_HALO
  pen.fillStyle = MARK_INK
  at.lines.forEach((line, index) => {
    const [x, y] = [at.x * width, at.y * height + (at.rise + index * LEADING) * em]
    pen.strokeText(line, x, y)
    pen.fillText(line, x, y)
  })
}

/** Paints marks on a picture that leaves, as they lie over it on the screen. */
export const paintMarks = (pen: Pen, marks: readonly Mark[], size: Size): void => {
  pen.save()
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const mark of marks) {
    pen.strokeStyle = MARK_HALO
    pen.lineWidth = size.em * 0.39
    trace(pen, mark, size)
    pen.strokeStyle = MARK_INK
    pen.lineWidth = size.em * 0.18
    trace(pen, mark, size)
    write(pen, mark, size)
  }
  pen.restore()
}

/** Legible where the picture is made smaller. */
export const emOf = (width: number, scale: number): number => Math.round(Math.max(14 * scale, width / 64))

/** A copy of a picture with its marks in it, of the same type where this browser writes that; else a PNG. */
const burnt = async (picture: Blob, marks: readonly Mark[], scale: number): Promise<Blob> => {
  const bitmap = await createImageBitmap(picture)
  const { width, height } = bitmap
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser gives no canvas to paint the picture on.')
  pen.drawImage(bitmap, 0, 0)
  bitmap.close()
  paintMarks(pen, marks, { width, height, em: emOf(width, scale) })
  return canvas.convertToBlob({ type: picture.type, quality: 0.92 })
}

const burntPicture = async (
  { type, bytes }: Picture,
  marks: readonly Mark[],
  scale: number,
): Promise<Picture> => {
  const blob = await burnt(new Blob([bytes.slice()], { type }), marks, scale)
  return {
    type: PictureType.catch(type).parse(blob.type),
    bytes: new Uint8Array(await blob.arrayBuffer()),
  }
}

/** Pictures of some trails, each with the marks in it that its trail bears; those without marks as they are. */
export const withMarks = async (wholes: readonly Whole[], pictures: Pictures): Promise<Map<Id, Picture>> => {
  const all = new Map(pictures)
  for (const whole of wholes) {
    const { marks } = current(whole)
    for (const step of whole.steps) {
      const on = marks.get(step.id) ?? []
      const picture = step.kind === 'snapshot' ? step.picture : null
      const clean = picture && pictures.get(picture.id)
      if (clean && on.length > 0) all.set(picture.id, await burntPicture(clean, on, picture.scale))
    }
  }
  return all
}
