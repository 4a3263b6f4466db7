import type { Area } from '@/lib/background/area'

/** A storage area that keeps what would survive the worker: copies, as JSON. */
export const storage = (): Area & { dump: () => Record<string, unknown> } => {
  const kept = new Map<string, string>()
  const dump = () =>
    Object.fromEntries([...kept].map(([key, text]) => [key, JSON.parse(text) as unknown] as const))
  return {
    dump,
    get: (key) => Promise.resolve(kept.has(key) ? { [key]: dump()[key] } : {}),
    set: (values) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value))
      return Promise.resolve()
    },
    remove: (key) => {
      kept.delete(key)
      return Promise.resolve()
    },
  }
}
