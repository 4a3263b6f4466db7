import type { Browser } from 'wxt/browser'
import type { z } from 'zod'
import type { Messages } from './protocol'
import type { Answer, Envelope } from './send'

type Sender = Browser.runtime.MessageSender

/** Who may come in, as what; or the sentence that turns them away. */
export type Entry<Guest> = { ok: true; guest: Guest } | { ok: false; error: string }
export type Allow<Guest> = (sender: Sender, length: number) => Entry<Guest>

/** One function for every message of a group. What they throw reaches the asker only if it is a `refusal`. */
export type Handlers<Group extends Messages, Guest> = {
  [Name in keyof Group]: (
    request: z.output<Group[Name]['request']>,
    guest: Guest,
  ) => Promise<z.input<Group[Name]['response']>>
}

const REFUSAL = 'Refusal'

/**
 * An error that may be told to whoever asked: nothing of a page in it and no secret. It completes "Not saved: …",
 * so it has no capital and no full stop.
 */
export const refusal = (sentence: string): Error => Object.assign(new Error(sentence), { name: REFUSAL })

const isEnvelope = (message: unknown): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'to' in message &&
  'name' in message &&
  typeof message.name === 'string'

const no = (error: string): Answer => ({ ok: false, error })

/** What may be told of whatever was thrown. */
export const told = (thrown: unknown): string =>
  thrown instanceof Error && thrown.name === REFUSAL
    ? thrown.message
    : 'something went wrong inside Overshoulder'

/**
 * A listener for `runtime.onMessage` that answers one door with all the handlers of its group. What is not
 * addressed to the door is left to other listeners. The answer goes through `sendResponse` with `true`
 * returned, which Chromium and Firefox both understand; Chromium takes no promise.
 */
export const answer = <Group extends Messages, Guest>(
  group: Group,
  door: Envelope['to'],
  handlers: Handlers<Group, Guest>,
  allow: Allow<Guest>,
) => {
  const reply = async ({ name, request }: Envelope, sender: Sender): Promise<Answer> => {
    const entry = allow(sender, JSON.stringify(request ?? null).length)
    if (!entry.ok) return no(entry.error)
    const pair = Object.hasOwn(group, name) ? group[name] : undefined
    if (!pair) return no('there is no such message')
    const parsed = pair.request.safeParse(request)
    if (!parsed.success) return no('the message is not in the agreed form')
    try {
      const handler = handlers[name as keyof Group]
      return {
        ok: true,
        response: await handler(parsed.data as z.output<Group[keyof Group]['request']>, entry.guest),
      }
    } catch (thrown) {
      return no(told(thrown))
    }
  }
  return (message: unknown, sender: Sender, respond: (answer: Answer) => void): true | undefined => {
    if (!isEnvelope(message) || message.to !== door) return undefined
    void reply(message, sender).then(respond)
    return true
  }
}
