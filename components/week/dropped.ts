/** Deep enough for a folder of weeks; a circle of links ends. */
const DEEPEST = 4

const fileOf = (entry: FileSystemFileEntry): Promise<File[]> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  )

/** A reader gives its entries by the hundred, until it gives none. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const next = () =>
    new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
  const all: FileSystemEntry[] = []
  for (let some = await next(); some.length > 0; some = await next()) all.push(...some)
  return all
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const filesIn = async (entry: FileSystemEntry, deep = 0): Promise<File[]> => {
  if (isFile(entry)) return fileOf(entry)
  if (!isFolder(entry) || deep >= DEEPEST) return []
  const all: File[] = []
  for (const one of await entriesIn(entry)) all.push(...(await filesIn(one, deep + 1)))
  return all
}

/** Files that were dropped, those in dropped folders too. To be called while the event is on: it forgets them after. */
export const filesDropped = (transfer: DataTransfer): Promise<File[]> => {
  const files = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(isFolder)) return Promise.resolve(files)
  return Promise.all(entries.map((entry) => filesIn(entry))).then((all) => all.flat())
}
