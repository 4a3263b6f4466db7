import { canInstall, install } from './apt'
import { find } from './find'
import type { Tool } from './tools'

/** What is there after trying, by tool, and for the rest a sentence each. */
export type Found = { paths: ReadonlyMap<Tool, string>; missing: readonly string[] }

const locate = (tools: readonly Tool[]): Map<Tool, string> =>
  new Map(
    tools.flatMap((tool): [Tool, string][] => {
      const file = find(tool)
      return file === null ? [] : [[tool, file]]
    }),
  )

/** Finds the tools, and where this process is root on Debian or Ubuntu installs those that are missing. */
export const ensure = (tools: readonly Tool[]): Found => {
  const before = locate(tools)
  const lacking = tools.filter((tool) => !before.has(tool))
  if (lacking.length > 0 && canInstall()) install(lacking.map(({ packages }) => packages))
  const paths = lacking.length > 0 ? locate(tools) : before
  const missing = tools
    .filter((tool) => !paths.has(tool))
    .map(({ name, advice }) => `${name} is missing. ${advice}`)
  return { paths, missing }
}

/** The program of a tool that must be there by now. */
export const need = (tool: Tool): string => {
  const file = find(tool)
  if (file === null) throw new Error(`${tool.name} is missing. ${tool.advice}`)
  return file
}
