const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const DIGITS = new Map([...ALPHABET.split('')].map((character, digit) => [character, BigInt(digit)]))

const BLOCK = 32
/** Characters that a block of so many bytes takes: the fewest that hold its largest number. */
const LENGTHS = Array.from({ length: BLOCK + 1 }, (_, bytes) => Math.ceil((8 * bytes) / Math.log2(62)))
const FULL = 43

const writeBlock = (bytes: Uint8Array): string => {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let left = LENGTHS[bytes.length] ?? 0; left > 0; left--) {
    text = ALPHABET.charAt(Number(value % 62n)) + text
    value /= 62n
  }
  return text
}

const readBlock = (text: string): number[] | null => {
  const length = LENGTHS.indexOf(text.length)
  if (length === -1) return null
  let value = 0n
  for (let index = 0; index < text.length; index++) {
    const digit = DIGITS.get(text.charAt(index))
    if (digit === undefined) return null
    value = value * 62n + digit
  }
  if (value >> BigInt(8 * length)) return null
  const bytes = new Array<number>(length)
  for (let index = length - 1; index >= 0; index--) {
    bytes[index] = Number(value & 255n)
    value >>= 8n
  }
  return bytes
}

/** Characters that so many bytes take. */
export const lengthInBase62 = (bytes: number): number =>
  Math.floor(bytes / BLOCK) * FULL + (LENGTHS[bytes % BLOCK] ?? 0)

/**
 * Letters and digits only, because renderers of Markdown and chats turn, bend or drop `-`, `_`, `~` and `=`.
 * Blocks of 32 bytes, big-endian, take 43 characters each; the last block takes as many as it needs.
 */
export const toBase62 = (bytes: Uint8Array): string => {
  const blocks: string[] = []
  for (let start = 0; start < bytes.length; start += BLOCK) {
    blocks.push(writeBlock(bytes.subarray(start, start + BLOCK)))
  }
  return blocks.join('')
}

/** Null for text that `toBase62` did not write. */
export const fromBase62 = (text: string): Uint8Array<ArrayBuffer> | null => {
  const bytes: number[] = []
  for (let start = 0; start < text.length; start += FULL) {
    const block = readBlock(text.slice(start, start + FULL))
    if (!block) return null
    bytes.push(...block)
  }
  return Uint8Array.from(bytes)
}
