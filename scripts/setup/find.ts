import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import type { Tool } from './tools'

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (command: string): string[] =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, process.platform === 'win32' ? `${command}.exe` : command))

/** The program of a tool, or null. A path given by its variable is taken at its word, or not at all. */
export const find = (tool: Tool): string | null => {
  const named = process.env[tool.variable]
  if (named !== undefined && named !== '') return runs(named) ? named : null
  const candidates = [...tool.commands.flatMap(onPath), ...(tool.places[process.platform] ?? [])]
  return candidates.find(runs) ?? null
}
