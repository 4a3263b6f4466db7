import { Gunzip } from 'fflate'

/** Bytes that are unpacked at most: a link of 16 KB can hold a bomb of megabytes. */
const MOST = 262_144

/** Bytes that are unpacked in one go, so that a bomb is noticed early. */
const BITE = 256

/** The text in base64 of gzip; null where it is none, or unpacks to more than any honest query. */
export function fromGzip(base64: string): string | null {
  try {
    const plain = base64.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+').replace(/=+$/, '')
    const packed = Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0))
    const honest = packed[0] === 0x1f && packed[1] === 0x8b && sizeSaid(packed) <= MOST
    return honest ? unpack(packed) : null
  } catch {
    return null
  }
}

function unpack(packed: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const read = { text: '', size: 0, whole: false }
  const stream = new Gunzip((chunk, last) => {
    read.size += chunk.length
    read.text += decoder.decode(chunk, { stream: !last })
    read.whole = last
  })
  for (let at = 0; at < packed.length && read.size <= MOST; at += BITE)
    stream.push(packed.subarray(at, at + BITE), at + BITE >= packed.length)
  return read.whole && read.size <= MOST && read.size === sizeSaid(packed) ? read.text : null
}

/** The last four bytes tell how long the text was: one that was cut off has others there. */
function sizeSaid(packed: Uint8Array): number {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  return packed.length < 18 ? MOST + 1 : view.getUint32(packed.length - 4, true)
}
