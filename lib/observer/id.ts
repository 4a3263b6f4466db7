/** 96 random bits. (`crypto.randomUUID` is missing on plain http, where many a dashboard lives.) */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(3)).join('-')
