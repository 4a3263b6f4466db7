import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { startAtlas } from '@/scripts/incident/atlas'
import type { Dashboard } from '@/scripts/incident/serve'
import { graphPng } from '@/tests/fixtures/png'
import type { Window } from './proof'

/** Times in epoch ms; for each step the values of the lines, NaN where there is none. */
const evaluated = z.object({
  start: z.number(),
  step: z.number(),
  values: z.array(z.array(z.number().or(z.nan()))),
})

/** What Atlas makes of a graph's link, from its JSON, in which it writes bare NaN. */
const evaluationIn = (text: string): z.infer<typeof evaluated> =>
  evaluated.parse(JSON.parse(text.replaceAll('NaN', 'null'), (_, value: unknown) => value ?? Number.NaN))

/** A link, answered in numbers: its window from the first value to the last, and the step between two, all in ms. */
export const evaluation = async (link: string): Promise<{ window: Window; step: number }> => {
  const answer = await fetch(`${link}&format=json`)
  const { start, step, values } = evaluationIn(await answer.text())
  return { window: { from: start, to: start + step * (values.length - 1) }, step }
}

const COLOURS = [
  [192, 57, 43],
  [41, 98, 165],
  [39, 134, 85],
] as const

const drawn = (text: string): Uint8Array => {
  const { values } = evaluationIn(text)
  const top = Math.max(1, ...values.flat().filter((value) => !Number.isNaN(value)))
  const lines = COLOURS.map((colour, line) => ({
    colour,
    values: values.map((step) => (step[line] ?? 0) / top || 0),
  }))
  return graphPng(700, 300, lines)
}

const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void => {
  response.writeHead(status, { 'content-type': type }).end(body)
}

/** The server's own answer, and a picture of it where it is a graph's and no other format is asked for. */
const answer = async (origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', origin)
  const draws = pathname === '/api/v1/graph' && !searchParams.has('format')
  const real = await fetch(`${origin}${pathname}${search}${draws ? '&format=json' : ''}`)
  const text = await real.text()
  const type = real.headers.get('content-type') ?? 'text/plain'
  if (draws && real.ok) send(response, 200, 'image/png', drawn(text))
  else send(response, real.status, type, text)
}

/**
 * A real Atlas that reads each link and evaluates it, and a plain drawing of what it answers: the library that this
 * version draws with (a changed RRD4J) is not on Maven Central.
 */
export const startDrawnAtlas = async (java: string, jars: string): Promise<Dashboard> => {
  const atlas = await startAtlas(java, jars)
  const front = createServer((request, response) => {
    answer(atlas.origin, request, response).catch((error: unknown) => {
      send(response, 502, 'text/plain', String(error))
    })
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  return {
    ...atlas,
    origin: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    stop: async () => {
      front.closeAllConnections()
      front.close()
      await atlas.stop()
    },
  }
}
