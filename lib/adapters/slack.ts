import { contextAdapter, said, type Place } from './parts/context-adapter'
import { instant } from './parts/instant'
import { last, unescape, type Link } from './parts/raw-url'

/** Slack: a message's link carries its very moment. */
export const slack = contextAdapter('slack', find, 'Slack')

const HOST =
  /^(?!(?:www|api|hooks|status|docs|files|slack-redir|edgeapi|wss-primary)\.)(?:[\w-]+(?:\.enterprise)?\.)?slack\.com$/
const CHANNEL = /^[CGD][A-Z0-9]{7,}$/
/** Old links have the name of the channel. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,79}$/
/** What a channel's link began with over the years. */
const PAGES = /^(?:archives|messages|channels)$/

function find(link: Link): Place | null {
  if (link.host === 'files.slack.com') return uploadOf(link)
  if (!HOST.test(link.host)) return null
  const [page = '', first = '', second = '', third = '', fourth = ''] = link.path
    .split('/')
    .filter(Boolean)
    .map(unescape)
  if (PAGES.test(page) && (CHANNEL.test(first) || NAME.test(first)))
    return page === 'archives' || link.host !== 'slack.com' ? messageOf(link, first, second) : null
  if (page === 'app_redirect') return channelOf(last(link.search, 'channel'), last(link.search, 'team'))
  if (page === 'docs' && /^F[A-Z0-9]{7,}$/.test(second)) return { kind: 'canvas', id: second, panel: second }
  if (page === 'files' && /^F[A-Z0-9]{7,}$/.test(second))
    return { kind: 'file', id: second, panel: second, title: third }
  if (page === 'huddle' && CHANNEL.test(second)) return channelOf(second, first)
  if (page !== 'client' || !CHANNEL.test(second)) return null
  if (/^p\d{16}$/.test(third)) return messageOf(link, second, third)
  const thread = /^[CGD][A-Z0-9]+-(\d{10}\.\d{6})$/.exec(third === 'thread' ? fourth : '')?.[1] ?? null
  return thread === null
    ? { kind: 'channel', id: second, variables: said({ channel: second, team: first }), present: GOES_ON }
    : {
        kind: 'message',
        id: `${second}/${thread}`,
        panel: thread,
        at: timeOf(thread),
        variables: said({ channel: second, thread }),
      }
}

/** `/files-pri/T024BE7LD-F024BERPE/image.png`: the file itself. */
function uploadOf({ path }: Link): Place | null {
  const [, id = '', name = ''] =
    /^\/files-pri\/T[A-Z0-9]+-(F[A-Z0-9]{7,})(?:\/.*)?\/([^/]+)$/.exec(path) ?? []
  return id === '' ? null : { kind: 'file', id, panel: id, title: unescape(name) }
}

const GOES_ON = 'A channel goes on. The link of a message in it stands still.'

function channelOf(channel: string | null, team: string | null): Place | null {
  if (channel === null || !CHANNEL.test(channel)) return null
  return { kind: 'channel', id: channel, variables: said({ channel, team }), present: GOES_ON }
}

/** `p1789738094719539` is 1789738094.719539, seconds of the epoch. */
function messageOf(link: Link, channel: string, message: string): Place {
  const [, seconds, micros] = /^p(\d{10})(\d{6})$/.exec(message) ?? []
  const thread = last(link.search, 'thread_ts')
  if (seconds === undefined || micros === undefined) {
    return { kind: 'channel', id: channel, variables: said({ channel, thread }), present: GOES_ON }
  }
  const panel = `${seconds}.${micros}`
  return {
    kind: 'message',
    id: `${channel}/${panel}`,
    panel,
    at: timeOf(panel),
    variables: said({ channel, thread }),
  }
}

function timeOf(stamp: string): number | null {
  return instant(Math.floor(Number(stamp) * 1000))
}
