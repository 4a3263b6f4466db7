import { sha256 } from '@noble/hashes/sha2.js'
import type { Id } from '@/lib/model/id'

/** Consonants that are told apart in print and over the phone; without vowels they make no words. */
const LETTERS = 'BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/**
 * Six letters that stand for a step on a picture: the first 6 digits, to the base of 20, of the SHA-256 of its id.
 * There are 64 million: in a journal of 10,000 snapshots the odds that a given code means two of them are 1 to 6,400,
 * and whoever looks a code up is shown all steps that it stands for.
 */
export const stepCode = (id: Id): string => {
  const hash = new DataView(sha256(new TextEncoder().encode(id)).buffer)
  let rest = Number(hash.getBigUint64(0) % BigInt(LETTERS.length ** LENGTH))
  let code = ''
  for (let digit = 0; digit < LENGTH; digit++) {
    code = (LETTERS[rest % LETTERS.length] ?? '') + code
    rest = Math.floor(rest / LETTERS.length)
  }
  return code
}

/** The code that somebody typed, in capitals; null for what can be none. */
export const asCode = (text: string): string | null => {
  const code = text.trim().toUpperCase()
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(code) ? code : null
}
