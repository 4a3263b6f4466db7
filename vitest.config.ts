import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** Of two cores Vitest itself leaves one to nobody. */
const SIDE_BY_SIDE = Math.max(2, availableParallelism() - 1)

/** Each file has browsers, profiles, ports and a screen of its own; a browser keeps a core busy, or waits. */
const withBrowsers = (
  name: string,
  testTimeout: number,
  hookTimeout: number,
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    testTimeout,
    hookTimeout,
  },
})

/** unit: seconds, no browser. e2e: real Chromium and Firefox, one browser a file. zoo: pictures against the screen. live: real servers. */
export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    // A failure is to say what came instead, not "[ Array(1) ]".
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      {
        extends: true,
        define: { __E2E__: 'true' },
        test: {
          name: 'unit',
          include: ['tests/{lib,components,house}/**/*.test.{ts,tsx}'],
          environment: 'node',
          maxWorkers: SIDE_BY_SIDE,
          // For what hangs: how much work a thing may be is measured where it matters, in work.
          testTimeout: 120_000,
        },
      },
      withBrowsers('e2e', 240_000, 240_000),
      withBrowsers('zoo', 240_000, 240_000),
      withBrowsers('live', 420_000, 240_000),
    ],
  },
})
