import { create } from '../../dom'
import type { Ledger } from './ledger'
import type { Pictures } from './pictures'
import type { Box, Place } from './space'

export type Ink = CanvasRenderingContext2D

/** What is painted on: the canvas in device pixels, and what is known of the picture. */
export type Sheet = { width: number; height: number; ledger: Ledger; pictures: Pictures }

/** What is within a path, by the rule that says so of one that runs over itself. */
export type Outline = { path: Path2D; rule?: CanvasFillRule }

/** A shape in device pixels outside of which nothing is to be seen, within another. */
export type Clip = Outline & { parent: Clip | null }

/**
 * A canvas of its own, never put into the page. Not an OffscreenCanvas: Chromium cuts without smooth edges there,
 * and every round corner would be jagged.
 */
export const surface = (width: number, height: number): Ink => {
  const canvas = create('canvas')
  canvas.width = Math.max(1, width)
  canvas.height = Math.max(1, height)
  const ink = canvas.getContext('2d', { willReadFrequently: true })
  if (!ink) throw new Error('this browser cannot paint')
  ink.imageSmoothingQuality = 'high'
  return ink
}

/** For measuring: never painted on. */
let measuring: Ink | undefined
export const ruler = (): Ink => (measuring ??= surface(1, 1))

/** Pixels of the screen to one of those in which is drawn now; nothing is turned. */
export const scaleOf = (ink: Ink): number => Math.abs(ink.getTransform().a) || 1

export const put = (ink: Ink, { matrix }: Pick<Place, 'matrix'>): void => {
  ink.setTransform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
}

/** The path of a shape as it lies on the canvas. */
export const onCanvas = (path: Path2D, matrix: DOMMatrixReadOnly): Path2D => {
  const moved = new Path2D()
  moved.addPath(path, matrix)
  return moved
}

export const clipTo = (ink: Ink, clip: Clip | null): void => {
  ink.resetTransform()
  for (let at = clip; at; at = at.parent) ink.clip(at.path, at.rule ?? 'nonzero')
}

export const rectPath = ({ x, y, width, height }: Box): Path2D => {
  const path = new Path2D()
  path.rect(x, y, width, height)
  return path
}

/** Draws with settings of its own. */
export const apart = (ink: Ink, draw: () => void): void => {
  ink.save()
  draw()
  ink.restore()
}

/** True for a colour that shows nothing. */
export const isClear = (colour: string): boolean =>
  colour === 'transparent' || /^rgba\(.*, ?0\)$/.test(colour) || /\/ 0\)$/.test(colour)
