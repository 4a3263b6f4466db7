import { readlinkSync } from 'node:fs'
import path from 'node:path'
import type { Browsing } from './browsing'
import { until } from './until'

/** The name of the link by which a browser marks its profile as taken; it ends with the number of the process. */
const MARKS = { chromium: 'SingletonLock', firefox: 'lock' }

const isThere = (process_: number): boolean => {
  try {
    process.kill(process_, 0)
    return true
  } catch {
    return false
  }
}

/** It can write nothing any more, and clean up nothing either. */
export const endSuddenly = async (browser: Browsing['browser'], profile: string): Promise<void> => {
  const mark = readlinkSync(path.join(profile, MARKS[browser]))
  const id = Number(/\d+$/.exec(mark)?.[0])
  if (!Number.isInteger(id)) throw new Error(`no process is named by ${mark}`)
  process.kill(id, 'SIGKILL')
  await until('the browser to be gone', () => !isThere(id))
}
