import type { Browser } from 'puppeteer-core'

type Bidi = { send: (method: string, params: object) => Promise<{ result: unknown }> }
type Evaluated = { type: string; result: { value?: unknown }; exceptionDetails?: { text: string } }
type Tree = { contexts: { context: string; url: string }[] }

/** Runs an expression in Firefox's own window, where the add-on manager and the toolbar live. */
export type ChromeScope = (expression: string) => Promise<unknown>

/** Needs `--remote-allow-system-access`. Answers must be JSON. */
export const chromeScope = async (browser: Browser): Promise<ChromeScope> => {
  const { connection } = browser as unknown as { connection: Bidi }
  const send = async (method: string, params: object): Promise<unknown> =>
    (await connection.send(method, params)).result
  const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree
  const main = tree.contexts.find(({ url }) => url.includes('browser.xhtml'))
  if (main === undefined) throw new Error('Firefox shows no window of its own')
  return async (expression) => {
    const answer = (await send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: main.context },
      awaitPromise: true,
    })) as Evaluated
    if (answer.type !== 'success')
      throw new Error(`${answer.exceptionDetails?.text ?? 'failed'}: ${expression}`)
    return JSON.parse(String(answer.result.value)) as unknown
  }
}

/** Firefox's word for a question that was open when its page went away; no script of ours can catch it. */
const GONE = 'Promise rejected after context unloaded'

/**
 * Notes what the add-on asks of the network and what breaks in it: both reach Firefox's own process, not
 * the pages that automation sees.
 */
export const watchAddon = (id: string): string => `(() => {
  const seen = { asked: [], errors: [] }
  window.overshoulderSeen = seen
  Services.obs.addObserver((channel) => {
    const { loadInfo, URI } = channel.QueryInterface(Ci.nsIHttpChannel)
    const principal = loadInfo?.triggeringPrincipal
    if (principal?.addonId === ${JSON.stringify(id)}) seen.asked.push(URI.spec)
  }, 'http-on-modify-request')
  const host = WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname
  Services.console.registerListener({ observe: (message) => {
    if (message instanceof Ci.nsIScriptError && !(message.flags & 1) && message.sourceName?.includes(host) &&
      !message.errorMessage.startsWith(${JSON.stringify(GONE)}))
      seen.errors.push(message.errorMessage + ' ' + message.sourceName + ':' + message.lineNumber)
  } })
})()`
