import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Points that a file has room for. */
const ROOM = 360
/** Seconds a point: so long that a window's points are the same wherever in it a second falls. */
export const STEP = 10
const HEADER = 28
const POINT = 12
const AVERAGE = 1

/**
 * A whisper file with one archive:
 *
 *     how to sum up (4) | longest retention (4) | share of points needed (4, float) | archives (4)
 *     offset (4) | seconds a point (4) | points (4)
 *     then for each point: epoch seconds (4) | value (8, double)
 */
const whisper = (from: number, values: readonly number[]): Buffer => {
  const file = Buffer.alloc(HEADER + ROOM * POINT)
  file.writeUInt32BE(AVERAGE, 0)
  file.writeUInt32BE(ROOM * STEP, 4)
  file.writeFloatBE(0, 8)
  file.writeUInt32BE(1, 12)
  file.writeUInt32BE(HEADER, 16)
  file.writeUInt32BE(STEP, 20)
  file.writeUInt32BE(ROOM, 24)
  values.slice(0, ROOM).forEach((value, index) => {
    const offset = HEADER + index * POINT
    file.writeUInt32BE(from + index * STEP, offset)
    file.writeDoubleBE(value, offset + 4)
  })
  return file
}

/** Writes a metric (`a.b.c`) below a folder, `from` being the epoch second of its first value, a multiple of the step. */
export const writeWhisper = async (
  folder: string,
  metric: string,
  from: number,
  values: readonly number[],
): Promise<void> => {
  const file = `${path.join(folder, ...metric.split('.'))}.wsp`
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, whisper(from, values))
}
