import { inflateSync } from 'node:zlib'

/** Red, green, blue and alpha, a byte each, row by row. */
export type Pixels = { width: number; height: number; data: Uint8Array }

const HEAD = 8

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

/** What was taken off a byte before it was packed, by the kind of filter of its row (PNG, section 9). */
const guessed = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  return filter === 4 ? paeth(left, up, corner) : 0
}

const unfilter = (packed: Buffer, stride: number, height: number, size: number): Uint8Array => {
  const bytes = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < size ? 0 : (bytes[at - size] ?? 0)
      const up = y === 0 ? 0 : (bytes[at - stride] ?? 0)
      const corner = x < size || y === 0 ? 0 : (bytes[at - stride - size] ?? 0)
      bytes[at] = (packed[y * (stride + 1) + 1 + x] ?? 0) + guessed(filter, left, up, corner)
    }
  }
  return bytes
}

/** Reads a PNG as browsers write them: eight bits a channel, not interlaced. */
export const readPng = (png: Buffer): Pixels => {
  const parts: Buffer[] = []
  for (let at = HEAD; at + 8 < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25]]
  const size = kind === 6 ? 4 : kind === 2 ? 3 : 0
  if (size === 0 || png[24] !== 8 || png[28] !== 0) throw new Error(`a PNG of another kind: ${kind}`)
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * size, height, size)
  if (size === 4) return { width, height, data: bytes }
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) data.set(bytes.subarray(at * 3, at * 3 + 3), at * 4)
  return { width, height, data }
}

/** A part of a picture. */
export const cutOut = (
  { width: whole, data }: Pixels,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Pixels => {
  const part = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * whole + left) * 4
    part.set(data.subarray(start, start + width * 4), y * width * 4)
  }
  return { width, height, data: part }
}
