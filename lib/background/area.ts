/** The part of a `browser.storage` area that is used here. */
export type Area = {
  get(key: string): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
  remove(key: string): Promise<void>
}
