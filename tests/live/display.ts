import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { guarded } from '@/scripts/incident/serve'
import { need } from '@/scripts/setup/ensure'
import { keyboard } from '@/scripts/setup/tools'
import type { Point } from '@/tests/e2e/harness/find-in-page'
import { until } from '@/tests/e2e/harness/until'

const run = promisify(execFile)

/** A screen that nobody sees, with a window manager, and a hand on its keyboard and mouse. */
export type Display = {
  environment: { DISPLAY: string }
  /** moves the pointer, in pixels of the screen */
  point: (to: Point) => Promise<void>
  click: () => Promise<void>
  /** presses keys together: `alt+shift+s` */
  press: (keys: string) => Promise<void>
  stop: () => void
}

const program = (name: string): string => {
  const tool = keyboard.find((one) => one.name === name)
  if (tool === undefined) throw new Error(`${name} is not among the tools of the keyboard`)
  return need(tool)
}

const FIRST = 90

const freeDisplay = (number = FIRST): number =>
  existsSync(`/tmp/.X${number}-lock`) ? freeDisplay(number + 1) : number

export const startDisplay = async (): Promise<Display> => {
  const number = freeDisplay()
  const environment = { DISPLAY: `:${number}` }
  const size = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp']
  const screen = guarded([program('Xvfb'), environment.DISPLAY, ...size])
  await until('the display', () => existsSync(`/tmp/.X11-unix/X${number}`))
  const manager = guarded([program('openbox')], '', environment)
  const xdotool = async (...args: string[]): Promise<void> => {
    await run(program('xdotool'), args, { env: { ...process.env, ...environment } })
  }
  return {
    environment,
    point: ({ x, y }) => xdotool('mousemove', '--sync', String(Math.round(x)), String(Math.round(y))),
    click: () => xdotool('click', '1'),
    press: (keys) => xdotool('key', '--clearmodifiers', keys),
    stop: () => {
      manager.stdin?.end()
      screen.stdin?.end()
    },
  }
}
