import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of a build that tests drive. */
export const buildFor = (browser: 'chrome' | 'firefox', flavour: '-e2e' | '' = '-e2e'): string => {
  const folder = path.resolve(import.meta.dirname, `../../../.output/${browser}-mv3${flavour}`)
  if (!existsSync(path.join(folder, 'manifest.json')))
    throw new Error(
      `There is no build in ${folder}: run "npm run build${flavour === '' ? '' : ':e2e'}" first`,
    )
  return folder
}
