/** 128 random bits. (`crypto.randomUUID` is missing on plain http, where many a dashboard lives.) */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => (byte + 256).toString(16).slice(1)).join('')
