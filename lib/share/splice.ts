import type { View } from '@/lib/model/view'

/** Stands before the one character that names what was taken out of a link. */
const MARK = '\u007f'
const NAMES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const encodings: ((text: string) => string)[] = [
  encodeURIComponent,
  (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  (text) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  (text) => encodeURIComponent(JSON.stringify(text).slice(1, -1)),
  (text) => text,
]

const stamps = (at: number | null): string[] => {
  if (at === null) return ['', '', '', '', '']
  const iso = new Date(at).toISOString()
  const said = iso.slice(0, 19).replace('T', ' ')
  return [
    `${at}`,
    `${Math.floor(at / 1_000)}`,
    encodeURIComponent(said),
    encodeURIComponent(said).replace('%20', '+'),
    iso,
  ]
}

/** What a link repeats of its own view, by the character that names it. The order is a part of the format. */
const parts = ({ queries, time }: Pick<View, 'queries' | 'time'>): string[] => [
  ...[0, 1, 2, 3].flatMap((index) => encodings.map((encode) => safely(encode, queries[index]?.text ?? ''))),
  ...stamps(time.from),
  ...stamps(time.to),
  time.raw.from ?? '',
  time.raw.to ?? '',
]

/** A lone surrogate cannot be encoded. */
const safely = (encode: (text: string) => string, text: string): string => {
  try {
    return encode(text)
  } catch {
    return ''
  }
}

/** A link of which its own view tells the rest; the same link again by `unsplice`. */
export const splice = (url: string, view: Pick<View, 'queries' | 'time'>): string | [string] => {
  let rest = url
  parts(view).forEach((part, index) => {
    if (part.length > 1) rest = rest.replaceAll(part, () => MARK + NAMES.charAt(index))
  })
  return unsplice(rest, view) === url ? rest : [url]
}

/** A link in a list of its own was not spliced. */
export const unsplice = (spliced: string | [string], view: Pick<View, 'queries' | 'time'>): string => {
  if (typeof spliced !== 'string') return spliced[0]
  const all = parts(view)
  return spliced.replace(/\u007f(.)/g, (_, name: string) => all[NAMES.indexOf(name)] ?? '')
}
