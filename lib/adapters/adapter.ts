import type { Page } from '@/lib/model/page'
import type { View } from '@/lib/model/view'

/** What an adapter reads off a page; pinning and masking are added by `readView` in registry.ts. */
export type Reading = Omit<View, 'pinned' | 'unpinned' | 'masked'>

/** A pinned link, or the reason why there can be none, as a sentence for the reader. */
export type Pin = { ok: true; url: string } | { ok: false; reason: string }

/**
 * Knows one tool. All three are pure: no clock, no global, no throw on any string.
 * The laws that every adapter is held to are in tests/lib/adapters/laws.test.ts.
 */
export interface Adapter {
  /** = the file name */
  readonly tool: string
  /**
   * True where this page is certainly this tool's. With `page.hints === null` (a pasted link) the shape of
   * the link decides; where the DOM was looked at, a mark of another tool refuses.
   */
  matches(page: Page): boolean
  /** `now` (epoch ms) resolves relative ranges; the page's own requests, where present, win over arithmetic. */
  read(page: Page, now: number): Reading
  /**
   * The same view with absolute times, every byte outside the time tokens untouched. Pinning twice changes
   * nothing. `page` and `now` are those that it was read from (for the tools with a time per panel).
   */
  pin(reading: Reading, page: Page, now: number): Pin
}
