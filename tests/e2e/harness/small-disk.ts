import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A disk of its own, in memory, that can be filled to the last byte. */
export type SmallDisk = { folder: string; fill: () => void; free: () => void; remove: () => void }

const FILL = 'fill-'

const mounted = (megabytes: number): string | null => {
  const folder = mkdtempSync(path.join(tmpdir(), 'overshoulder-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'overshoulder', folder], {
      stdio: 'ignore',
    })
    return folder
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
}

/** Null where none can be mounted: only Linux lets anybody, and only root. */
export const smallDisk = (megabytes: number): SmallDisk | null => {
  const folder = mounted(megabytes)
  if (folder === null) return null
  let count = 0
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder)
      try {
        writeFileSync(path.join(folder, `${FILL}${count++}`), Buffer.alloc(bavail * bsize))
      } catch {
        // The browser took some of it meanwhile: what could be written fills it, too.
        return
      }
    },
    free: () => {
      for (const name of readdirSync(folder))
        if (name.startsWith(FILL)) rmSync(path.join(folder, name), { force: true })
    },
    remove: () => {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}
