import { decode } from './raw-url'
import { isPlain, namesSecret, plainName } from './secret-names'

/** A token begins where no word goes on; an escape (`%22`, `%2522`, `*22`, `$2522`) ends in one, but is none. */
const EDGE = String.raw`(?<![A-Za-z0-9_](?<![%*$](?:25)*[0-9A-Fa-f]{2}))`
const SPACE = String.raw`(?: |\+|%20|\*20)`

/** A credential's name as a text has it (`password=`, `api_key: "`), and what stands between it and its value. */
const SAID = String.raw`(?:[Pp]ass(?:word|wd|phrase)|PASS(?:WORD|WD)|[Pp]wd|[Ss]ecret|SECRET|(?:[Aa]p[ip]|[Aa]ccess|[Ss]ecret|[Pp]rivate)[_-]?[Kk]ey|(?:API|APP|ACCESS|SECRET)_KEY|(?:[Aa]ccess|[Aa]pi|[Aa]uth|[Rr]efresh|[Ss]ession)[_-]?[Tt]oken|${EDGE}(?:[Tt]oken|[Ss]ig(?:nature)?))${SPACE}*(?:[=:]|%(?:25)*3[AaDd]|\*3[ad])${SPACE}*(?:["']|\\"|%(?:25)*2[27]|%5[Cc]%22|\*2[27])?`

/**
 * Letters of both cases and digits, a long number in hexadecimal, or letters of one case that digits part again and
 * again: no word, no name of a service, no pod.
 */
const DENSE = String.raw`(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])[\w~-]{16,}|[0-9a-f]{32,}|(?=[a-z]*\d+[a-z]+\d+[a-z]+\d|[A-Z]*\d+[A-Z]+\d+[A-Z]+\d)(?:[a-z\d]{16,}|[A-Z\d]{16,})(?![\w.-])`

/**
 * What people choose for themselves is short: letters and a digit, and only where a text sets a password to it. After
 * a colon it may be the version of an image (`reset-password:build2024`), and is left.
 */
const CHOSEN = String.raw`${EDGE}(?<!-)(?:[Pp]ass(?:word|wd|phrase)|PASS(?:WORD|WD)|[Pp]wd)${SPACE}*(?:=|%(?:25)*3[Dd]|\*3d)${SPACE}*(?:["']|\\"|%(?:25)*2[27]|%5[Cc]%22|\*2[27])?`
const SHORT = String.raw`(?=[A-Za-z_@-]*\d)(?=[\d_@-]*[A-Za-z])[\w@-]{6,}(?:[\w@.^-]|!(?=\w)|%(?:25)*(?:2[134]|40|5[Ee]))*`

/**
 * What shows itself to be a token by its shape alone, or after a name that says so; raw or percent-encoded. The name
 * is the first group, or the second.
 */
export const TOKENS = new RegExp(
  [
    String.raw`${EDGE}eyJ[\w-]{8,}(?:\.[\w-]*){1,4}`,
    String.raw`${EDGE}(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])`,
    String.raw`${EDGE}gl(?:sa|c)_[\w+/=-]{16,}`,
    String.raw`${EDGE}gl(?:pat|rt|dt|ft|ptt|cbt)-[\w-]{16,}`,
    String.raw`${EDGE}(?:xox[abeoprs]|xapp)-[\w.-]{10,}`,
    String.raw`${EDGE}gh[pousr]_\w{20,}`,
    String.raw`${EDGE}github_pat_\w{20,}`,
    String.raw`${EDGE}[sr]k[-_](?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{20,}`,
    String.raw`${EDGE}AIza[\w-]{35}`,
    String.raw`${EDGE}ya29\.[\w-]{20,}`,
    String.raw`${EDGE}dt0[a-z]\d{2}\.[A-Za-z0-9]{8,}\.[A-Za-z0-9]{20,}`,
    String.raw`${EDGE}NR(?:AK|IQ|RA|JS|AL)-[\w-]{16,}`,
    String.raw`${EDGE}dapi[0-9a-f]{32}`,
    String.raw`${EDGE}sntry[su]_[\w=+/-]{20,}`,
    String.raw`${EDGE}hc[ab]ik_\w{20,}`,
    String.raw`${EDGE}hvs\.[\w-]{20,}`,
    String.raw`${EDGE}(?:sdk|api|mob)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}`,
    String.raw`${EDGE}ATATT3[\w=-]{20,}`,
    String.raw`${EDGE}npm_[A-Za-z0-9]{36}`,
    String.raw`${EDGE}Bearer${SPACE}+(?=[A-Za-z._~/=-]*\d)(?:[\w.~/=-]|%2[BbFf]|%3[Dd]){8,}`,
    String.raw`(?<!\d)\d{8,10}(?::|%3[Aa])AA[\w-]{33}(?![\w-])`,
    `(${SAID})(?:${DENSE})`,
    `(${CHOSEN})${SHORT}`,
    String.raw`-----BEGIN${SPACE}[A-Z0-9 +%]{0,40}PRIVATE${SPACE}KEY[^&#]*`,
  ].join('|'),
  'g',
)

/** Words of other trades as well: a credential where the value looks like one. */
const WORDS = ['assertion', 'bearer', 'credentials', 'hmac', 'nonce']
const FIELDS = ['token', 'signature', 'sig', 'authorization']

/**
 * A value within a value, its name and the value's beginning: in JSON, in a link, in Rison and in JSURL. Rison writes
 * plain values without quotes, and so does a filter by a field of that name. `sign` is in each; `words` may be plain.
 */
const NAMED_INSIDE: readonly { sign: string; shape: RegExp; words: readonly string[] }[] = [
  { sign: '"', shape: /"([\w.-]{2,40})\\*"\s*:\s*\\*"(?!\*\*\*)([^"\\]+)/g, words: WORDS },
  { sign: '=', shape: /(?:^|[?&;#])([\w.-]{2,40})=(?!\*\*\*)([^&#\s"')}\]]+)/g, words: WORDS },
  { sign: ":'", shape: /[(,]'?([\w.-]{2,40})'?:'(?!\*\*\*)([^']+)/g, words: WORDS },
  { sign: "~'", shape: /[(~]'?([\w.-]{2,40})~'(?!\*\*\*)([^~)]+)/g, words: WORDS },
  {
    sign: ':',
    shape: /[(,]'?([\w.-]{2,40})'?:(?!\*\*\*)([^,()!']{4,})/g,
    words: [...WORDS, ...FIELDS],
  },
]
const USER_INSIDE = /:\/\/(?!\*\*\*)[^\s/?#@:"'\\]{1,200}:[^\s/?#@"'\\]{1,200}@/

/** What a link in a text gives away: what stands before it, the name in there, and it. */
export const LINKED = /([?&#]([\w.-]{2,40})=|:\/\/(?=[^\s/?#@:]{1,200}:[^\s/?#@]{1,200}@))[^&#\s"'@]+/g

/**
 * What is inside a raw value, layer below layer: decoded again while that changes it (at most four times), as the
 * console of AWS writes it, and as base64. The first layer is the value decoded once.
 */
export function inner(value: string): string[] {
  const layers: string[] = []
  let text = value
  for (let depth = 0; depth < 4; depth++) {
    const next = decode(text)
    if (next === text && depth > 0) break
    layers.push(next)
    text = next
  }
  if (/[*$][\da-f]{2}/i.test(text)) layers.push(consoleText(consoleText(text)))
  const base64 = fromBase64(text)
  return base64 === null ? layers : [...layers, base64]
}

/** `*20`, `$3D` and `$253D`. */
function consoleText(text: string): string {
  return decode(text.replace(/[*$](?=[\da-f]{2})/gi, '%').replaceAll('+', '%2B'))
}

function namesOne(text: string): boolean {
  // Most values are a word, and a link may have a thousand of them.
  const named = NAMED_INSIDE.some(
    ({ sign, shape, words }) =>
      text.includes(sign) &&
      [...text.matchAll(shape)].some(([, name = '', value = '']) => opens(plainName(name), value, words)),
  )
  return named || (text.includes('://') && USER_INSIDE.test(text))
}

function opens(name: string, value: string, words: readonly string[]): boolean {
  return namesSecret(name) && !(words.includes(name) && isPlain(value))
}

/** True where a layer names a credential, or one below the first looks like a token (in the first, it can be cut out). */
export function holdsSecret(layers: readonly string[]): boolean {
  return layers.some((layer, depth) => namesOne(layer) || (depth > 0 && hasToken(layer)))
}

function hasToken(text: string): boolean {
  return text.search(TOKENS) >= 0
}

/** Text, where the value is base64 (or base64url) of some; null otherwise. */
function fromBase64(value: string): string | null {
  if (value.length < 16 || !/^[\w+/ -]+={0,2}$/.test(value)) return null
  try {
    const text = atob(value.replaceAll(' ', '+').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''))
    return /^[\s\x20-\x7e\x80-\xff]*$/.test(text) ? text : null
  } catch {
    return null
  }
}
