/** "1 look", "23 looks", "1,840 characters". */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

/** Bytes as people say them. */
export const sized = (bytes: number): string => {
  if (bytes < 1_000) return counted(bytes, 'byte')
  const kilo = bytes / 1_000
  return kilo < 1_000 ? `${Math.round(kilo)} kB` : `${(kilo / 1_000).toFixed(1)} MB`
}
