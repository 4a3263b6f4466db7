import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CaseTable } from '@/lib/adapters/parts/case'

const ADAPTERS = path.resolve(import.meta.dirname, '../../lib/adapters')

/** The case table of every adapter, in the order of their files' names. */
export const readTables = async (): Promise<CaseTable[]> => {
  const files = (await readdir(ADAPTERS)).filter((file) => file.endsWith('.cases.ts')).sort()
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(path.join(ADAPTERS, file)).href)) as { table: CaseTable }
      return module.table
    }),
  )
}
