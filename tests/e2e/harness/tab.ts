import { findInPage, type Point, type Target } from './find-in-page'
import { until } from './until'

/** What Playwright's and Puppeteer's pages have in common, as far as it is needed here. */
export type Driven = {
  evaluate: (expression: string) => Promise<unknown>
  goto: (url: string) => Promise<unknown>
  reload: () => Promise<unknown>
  goBack: () => Promise<unknown>
  goForward: () => Promise<unknown>
  url: () => string
  bringToFront: () => Promise<unknown>
  close: () => Promise<unknown>
  screenshot: () => Promise<Uint8Array>
  frames: () => { url: () => string; evaluate: (expression: string) => Promise<unknown> }[]
  keyboard: {
    down: (key: never) => Promise<unknown>
    up: (key: never) => Promise<unknown>
    press: (key: never) => Promise<unknown>
    type: (text: string) => Promise<unknown>
  }
  mouse: {
    move: (x: number, y: number, options?: { steps?: number }) => Promise<unknown>
    down: () => Promise<unknown>
    up: () => Promise<unknown>
    click: (x: number, y: number) => Promise<unknown>
  }
  touchscreen: { tap: (x: number, y: number) => Promise<unknown> }
}

/** What each browser does in its own way. */
export type Apart = {
  /** chooses files in a file field */
  choose: (field: string, files: readonly string[]) => Promise<void>
  resize: (width: number, height: number) => Promise<void>
  /** turns the wheel where the pointer is, in CSS pixels downwards */
  wheel: (by: number) => Promise<void>
  /** two fingers spread on the page, as far as this */
  pinch: (scale: number) => Promise<void>
  /** as on paper, or as on the screen again */
  medium: (medium: 'print' | 'screen') => Promise<void>
  /** as the system of the person is set; nothing moves in either */
  theme: (theme: 'light' | 'dark') => Promise<void>
  /** acts, waits for the file that is saved by it, and answers where it lies */
  saved: (act: () => Promise<void>) => Promise<string>
}

/** One tab, driven as a person would: real pointer and key events, in either browser. */
export type Tab = Apart & {
  goto: (url: string) => Promise<void>
  reload: () => Promise<void>
  back: () => Promise<void>
  forward: () => Promise<void>
  url: () => string
  /** runs a function in the page's own world; what goes in and comes out is JSON */
  run: <Result, Given = undefined>(
    inPage: (given: Given) => Result,
    given?: Given,
  ) => Promise<Awaited<Result>>
  /** the same, in the frame whose link holds `part` */
  runIn: <Result>(part: string, inPage: () => Result) => Promise<Awaited<Result>>
  /** runs the source of a library in the page's own world, whatever the page itself allows */
  script: (source: string) => Promise<unknown>
  /** waits until the target is in sight, scrolls to it and says where its middle is */
  locate: (target: Target) => Promise<Point>
  /** true where the target is in sight now */
  sees: (target: Target) => Promise<boolean>
  click: (target: Target) => Promise<void>
  hover: (target: Target) => Promise<void>
  drag: (from: Point, to: Point) => Promise<void>
  /** presses, and lets go after `meanwhile` */
  hold: (at: Point, meanwhile: () => Promise<void>) => Promise<void>
  /** the pointer to a point of the viewport, and nothing else */
  move: (to: Point) => Promise<void>
  clickAt: (point: Point) => Promise<void>
  /** a finger; Chromium has to be started with `touch` */
  tap: (point: Point) => Promise<void>
  /** one key, or several held together: `Alt+Shift+N` */
  press: (key: string) => Promise<void>
  type: (text: string) => Promise<void>
  front: () => Promise<void>
  /** what is on the screen of it, as a PNG */
  screen: () => Promise<Uint8Array>
  close: () => Promise<void>
}

/** esbuild names functions through a helper that a page does not have. */
const source = (inPage: (given: never) => unknown, given: unknown): string =>
  `((__name) => (${inPage.toString()})(${given === undefined ? '' : JSON.stringify(given)}))((named) => named)`

const done = async (act: Promise<unknown>): Promise<void> => {
  await act
}

type Pointing = Pick<Tab, 'click' | 'hover' | 'drag' | 'hold' | 'move' | 'clickAt' | 'tap'>

const pointer = ({ mouse, touchscreen }: Driven, locate: Tab['locate']): Pointing => ({
  move: ({ x, y }) => done(mouse.move(x, y)),
  clickAt: ({ x, y }) => done(mouse.click(x, y)),
  tap: ({ x, y }) => done(touchscreen.tap(x, y)),
  click: async (target) => {
    const { x, y } = await locate(target)
    await mouse.click(x, y)
  },
  hover: async (target) => {
    const { x, y } = await locate(target)
    await mouse.move(x - 3, y - 3)
    await mouse.move(x, y)
  },
  drag: async (from, to) => {
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(to.x, to.y, { steps: 8 })
    await mouse.up()
  },
  hold: async ({ x, y }, meanwhile) => {
    await mouse.move(x, y)
    await mouse.down()
    await meanwhile()
    await mouse.up()
  },
})

const press = async ({ keyboard }: Driven, keys: string): Promise<void> => {
  const held = keys.length === 1 ? [] : keys.split('+').slice(0, -1)
  for (const one of held) await keyboard.down(one as never)
  await keyboard.press((keys.length === 1 ? keys : keys.split('+').at(-1)) as never)
  for (const one of held) await keyboard.up(one as never)
}

const looking = (run: Tab['run']): Pick<Tab, 'locate' | 'sees'> => ({
  // What comes in late (a picture, a list) pushes other things away: a target is where it is seen twice.
  locate: (target) => {
    let last: Point | null = null
    return until(`${JSON.stringify(target)} in sight`, async () => {
      const now = await run(findInPage, target)
      const stays = now !== null && last?.x === now.x && last.y === now.y
      last = now
      return stays ? now : null
    })
  },
  sees: async (target) => (await run(findInPage, target)) !== null,
})

const travel = (page: Driven): Pick<Tab, 'goto' | 'reload' | 'back' | 'forward' | 'url'> => ({
  goto: (url) => done(page.goto(url)),
  reload: () => done(page.reload()),
  back: () => done(page.goBack()),
  forward: () => done(page.goForward()),
  url: () => page.url(),
})

export const tabOf = (page: Driven, apart: Apart): Tab => {
  const run: Tab['run'] = async (inPage, given) => (await page.evaluate(source(inPage, given))) as never
  const { locate, sees } = looking(run)
  return {
    ...travel(page),
    ...apart,
    run,
    script: (code) => page.evaluate(code),
    runIn: async (part, inPage) => {
      const frame = await until(
        `a frame with ${part}`,
        () => page.frames().find((one) => one.url().includes(part)) ?? null,
      )
      return (await frame.evaluate(source(inPage, undefined))) as never
    },
    locate,
    sees,
    ...pointer(page, locate),
    press: (key) => press(page, key),
    type: (text) => done(page.keyboard.type(text)),
    front: () => done(page.bringToFront()),
    screen: () => page.screenshot(),
    close: () => done(page.close()),
  }
}
