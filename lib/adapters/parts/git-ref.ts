/**
 * True where a name in a repository stays what it is: a hash, whole or short, or the tag of a version. A branch goes
 * on, and a word of hexadecimal letters may be one, so that a short hash needs a digit and a version three numbers.
 */
export function staysPut(ref: string): boolean {
  return HASH.test(ref) || VERSION.test(ref)
}

const HASH = /^(?=.*\d)[0-9a-f]{7,40}$/
const VERSION = /^(?:refs\/tags\/.+|v?\d+\.\d+\.\d+(?:[-+.][\w.+-]+)?)$/
