/** 128 random bits. (`crypto.randomUUID` is missing on plain http, where many a dashboard lives.) */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
