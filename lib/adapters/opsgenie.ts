import { contextAdapter, type Place } from './parts/context-adapter'
import { instant } from './parts/instant'
import { queryOf } from './parts/plain-reading'
import { last, unescape, type Link } from './parts/raw-url'

/** Opsgenie, also under the name of a customer, and as part of Jira. */
export const opsgenie = contextAdapter('opsgenie', find, 'Opsgenie')

const HOST =
  /^(?:[\w-]+\.)?app(?:\.eu)?\.opsgenie\.com$|^(?!(?:www|docs|api|support|status)\.)[\w-]+\.opsgenie\.com$/
/** The id of an alert ends in the milliseconds of its creation. */
const ALERT = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}-(\d{13})$/

function find(link: Link): Place | null {
  const steps = (link.path + (link.hash.startsWith('/') ? link.hash : '')).split('/').map(unescape)
  if (/\.atlassian\.net$/.test(link.host)) {
    const id = /^\/jira\/ops\/alerts\/([^/?#]+)/.exec(link.path)?.[1]
    return id === undefined ? null : alert(unescape(id))
  }
  const short = link.host === 'opsg.in' ? (steps.find((step) => ALERT.test(step)) ?? null) : null
  if (short !== null) return alert(short)
  if (!HOST.test(link.host)) return null
  const named =
    steps.find((step) => ALERT.test(step)) ??
    /\/(?:alert|incident)\/(?:detail|show)\/([^/]+)/.exec(link.path)?.[1]
  const incident = steps.includes('incident')
  if (named !== undefined) return incident ? { kind: 'incident', id: named } : alert(named)
  const query = last(link.search, 'query')
  if (!/^\/(?:alert|incident|reports|settings|teams?|schedules?|service)\b/.test(link.path)) return null
  const [, page = 'page'] = steps
  const present = 'A list shows what is in it when it is opened.'
  return { kind: `${page}-list`, id: steps.slice(2).join('/'), queries: queryOf(query, 'opsgenie'), present }
}

function alert(id: string): Place {
  const created = ALERT.exec(id)?.[1]
  return { kind: 'alert', id, at: created === undefined ? null : instant(Number(created)) }
}
