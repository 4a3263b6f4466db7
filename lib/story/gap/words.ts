import { parsedUrl } from '@/lib/model/parsed-url'

/** Singular and plural are one word; no more than that is guessed. */
const stem = (word: string): string => {
  if (word.length < 3 || word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Words that say nothing of what was looked at. */
const STOP: ReadonlySet<string> = new Set(
  'a an and are as at be been but by did do does for from had has have how if in into is it its just more no not of off on one only or our out over so than that the their them then there they this to too up us was we were what when where which who why will with you your all any each every other same new old see saw now off per via vs'
    .split(' ')
    .map(stem),
)

/** Words of every ticket: alone they point at no step. */
const COMMON: ReadonlySet<string> = new Set(
  'error node rate service server request response latency count total time graph dashboard panel metric query log trace cpu memory host status overview instance pod cluster region api app user customer alert incident problem issue ticket spike high low bad good system fail failing failed failure down slow prod production'
    .split(' ')
    .map(stem),
)

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/u

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** A link holds its words percent-encoded. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

/** "license_timeout on playback-17" is license, timeout, on, playback, 17. */
export const wordsIn = (text: string): string[] =>
  (folded(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(stem)

export const isCommon = (word: string): boolean => COMMON.has(word) || /^\d{1,4}$/.test(word)
/** What is left of a title or sentence when the words of every sentence are gone. */
export const tellingWords = (text: string): string[] =>
  wordsIn(text.replace(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, ' ')).filter(
    (word) => word.length > 1 && !STOP.has(word),
  )

/** A ticket that can be asked for words. */
export type Ticket = {
  /** the words stand in it, in this order, and nothing between them */
  says: (phrase: string) => boolean
  has: (word: string) => boolean
  /** hosts and paths of its links, lower case, without a slash at the end */
  links: ReadonlySet<string>
  hosts: ReadonlySet<string>
  clocks: ReadonlySet<string>
}

export const addressOf = (url: string): { host: string; place: string } | null => {
  const parsed = parsedUrl(url)
  if (!parsed) return null
  const { host, pathname } = parsed
  return { host: host.toLowerCase(), place: `${host}${pathname}`.toLowerCase().replace(/\/+$/, '') }
}

const linksIn = (text: string) =>
  [...text.matchAll(/https?:\/\/[^\s<>"'`|\\^{}]+/gi)].flatMap(
    ([link]) => addressOf(link.replace(/[.,;:!?)\]]+$/, '')) ?? [],
  )

/** `12:04`, `1:04 pm`; seconds are left off. */
const clocksIn = (text: string): string[] =>
  [...text.matchAll(/\b(\d{1,2}):(\d{2})(?::\d{2})?(?:\s*([ap])\.?m\b)?/gi)].map(
    ([, hours = '', minutes, half]) => {
      const hour =
        half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
      return `${String(hour).padStart(2, '0')}:${minutes ?? ''}`
    },
  )

/** Reads a ticket once, however many steps are looked for in it. */
export const readTicket = (text: string): Ticket => {
  const plain = decoded(text)
  const all = wordsIn(plain)
  const known = new Set(all)
  const line = ` ${all.join(' ')} `
  const unspaced = folded(plain).replace(/\s+/g, '')
  const links = linksIn(text)
  const says = (phrase: string): boolean => {
    const words = wordsIn(phrase)
    if (words.length === 0) return false
    if (UNSPACED.test(phrase)) return unspaced.includes(folded(phrase).replace(/\s+/g, ''))
    return words.every((word) => known.has(word)) && line.includes(` ${words.join(' ')} `)
  }
  return {
    says,
    has: (word) => known.has(word),
    links: new Set(links.map(({ place }) => place)),
    hosts: new Set(links.map(({ host }) => host)),
    clocks: new Set(clocksIn(plain)),
  }
}
