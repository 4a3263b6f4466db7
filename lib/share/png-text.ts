/**
 * PNG is 8 bytes and then chunks: u32be length | type[4] | bytes | u32be crc of type and bytes. Text in UTF-8 stands in
 * an iTXt chunk: keyword 0 | u8 compressed | u8 method | language 0 | translated keyword 0 | text.
 */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const HEAD = 8
/** Larger text than any of ours is not even looked at. */
const LONGEST = 262_144

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

const chunk = (type: string, content: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)))
  return bytes
}

type Chunk = { type: string; content: Uint8Array }

/** Ends at the first chunk that is not whole. */
function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = HEAD
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) return
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    yield { type, content: bytes.subarray(at + 8, at + 8 + length) }
    at += 12 + length
  }
}

/** The end of IHDR, which is the first chunk and 13 bytes long. */
const AFTER_HEADER = HEAD + 12 + 13

/** The same picture with a text under a keyword (1 to 79 Latin letters); what is no PNG comes back as it was. */
export const withText = (png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> => {
  if (!isPng(png) || png.length < AFTER_HEADER) return new Uint8Array(png)
  const told = chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`))
  const bytes = new Uint8Array(png.length + told.length)
  bytes.set(png.subarray(0, AFTER_HEADER))
  bytes.set(told, AFTER_HEADER)
  bytes.set(png.subarray(AFTER_HEADER), AFTER_HEADER + told.length)
  return bytes
}

/** The text under a keyword; null where the picture has none, or it is compressed or damaged. */
export const textIn = (png: Uint8Array, keyword: string): string | null => {
  if (!isPng(png)) return null
  const opening = new TextEncoder().encode(`${keyword}\0\0\0`)
  for (const { type, content } of chunks(png)) {
    if (type !== 'iTXt' || content.length > LONGEST) continue
    if (!opening.every((byte, index) => content[index] === byte)) continue
    const rest = new TextDecoder().decode(content.subarray(opening.length))
    const [, , ...words] = rest.split('\0')
    return words.join('\0')
  }
  return null
}
