import { createServer } from 'node:net'

/** Below those that systems hand out for connections: one of them may be taken before a server that starts slowly is up. */
const FIRST = 21_000
const COUNT = 10_000

/** Tests that go side by side begin apart. */
let next = (process.pid * 97) % COUNT

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

/** A loopback port that was free a moment ago, and is given to nobody else here. */
export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < COUNT; tries++) {
    const port = FIRST + next
    next = (next + 1) % COUNT
    if (await isFree(port)) return port
  }
  throw new Error('no loopback port is free')
}
