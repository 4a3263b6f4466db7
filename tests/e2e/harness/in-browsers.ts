import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Browsing } from './browsing'
import type { ChromiumOptions } from './chromium'
import { BROWSERS, start } from './start'

/** A folder for the files of a test, gone after it. `fill` is done once. */
export const folderFor = (name: string, fill: (folder: string) => Promise<void>): (() => string) => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), `overshoulder-${name}-`))
    await fill(folder)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return () => folder
}

/** A server for the tests of a block, ended after what was started later. */
export const serving = <Server extends { stop: () => Promise<void> }>(
  start: () => Promise<Server>,
): (() => Server) => {
  let server: Server
  beforeAll(async () => {
    server = await start()
  })
  afterAll(() => server.stop())
  return () => server
}

/** A browser with a profile of its own for the tests of a block; the extension asks the network for nothing in them. */
export const browsingBy = <Own extends Browsing>(begin: () => Promise<Own>): (() => Own) => {
  let browsing: Own
  beforeAll(async () => {
    browsing = await begin()
  })
  afterAll(async () => {
    expect(await browsing.close()).toEqual([])
  })
  return () => browsing
}

export const browsingIn = (
  browser: Browsing['browser'],
  inChromium: ChromiumOptions = {},
): (() => Browsing) => browsingBy(() => start(browser, inChromium))

/** The same tests in each browser. */
export const inBrowsers = (
  what: string,
  tests: (browsing: () => Browsing, browser: Browsing['browser']) => void,
): void =>
  describe.each(BROWSERS)(`${what} in %s`, (browser) => {
    tests(browsingIn(browser), browser)
  })
