import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toolsTable, withTable } from './tools/table'
import { readTables } from './tools/tables'

/** Writes the table of tools into the README. */
const readme = path.resolve(import.meta.dirname, '../README.md')
await writeFile(readme, withTable(await readFile(readme, 'utf8'), toolsTable(await readTables())))
