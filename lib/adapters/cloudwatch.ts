import type { Page } from '@/lib/model/page'
import type { Adapter, Pin, Reading } from './adapter'
import { readAnalytics, withoutFrom } from './cloudwatch-analytics'
import { readEvents } from './cloudwatch-events'
import { readInsights } from './cloudwatch-insights'
import { readMetrics } from './cloudwatch-metrics'
import { readNamed } from './cloudwatch-pages'
import type { Found, Look } from './cloudwatch-time'
import { keyOf } from './parts/key'
import { markedOther } from './parts/marks'
import { readingOf } from './parts/plain-reading'
import { last, parseLink, type Link } from './parts/raw-url'
import { splice } from './parts/splice'

const HOST = /(?:^|\.)console\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn)$/

/** CloudWatch and X-Ray: everything is in the fragment. */
export const cloudwatch: Adapter = {
  tool: 'cloudwatch',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'cloudwatch') || !HOST.test(link.host)) return false
    return /^\/(?:cloudwatch|xray)(?:\/(?:home|deeplink\.js)?)?\/?$/.test(link.path)
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, find(link, { now, zone: page.zone }))
  },
  pin(reading, page, now) {
    const link = parseLink(page.url)
    if (!link) return { ok: false, reason: 'This is no link.' }
    return pinLink(reading, link, find(link, { now, zone: page.zone }))
  },
}

function find(link: Link, look: Look): Found {
  return (
    readInsights(link.hash, look) ??
    readAnalytics(link.hash, look) ??
    readEvents(link.hash, look) ??
    readMetrics(link.hash, look) ??
    readNamed(link.path, link.hash, look)
  )
}

/** Signed in to several accounts at once, the account is the first label of the host. */
function accountOf({ host }: Link): string {
  return /^(\d{12})-/.exec(host)?.[1] ?? ''
}

function regionOf(link: Link): string {
  const inHost = /(?:^|\.)([a-z]{2}(?:-[a-z]+)+-\d)\.console\./.exec(link.host)?.[1]
  return last(link.search, 'region') ?? inHost ?? ''
}

function readPage(page: Page, link: Link, found: Found): Reading {
  const region = regionOf(link)
  const { kind, id, title, queries, time, variables, panel, opaque } = found
  const { source = [] } = variables
  const placeKey = keyOf('cloudwatch', accountOf(link), region, kind, id, kind === 'metrics' ? [] : source)
  return readingOf('cloudwatch', page, {
    kind,
    queries,
    time,
    panel,
    opaque,
    title: page.title.replace(/\s*\|.*$/, '').replace(/^CloudWatch$/, '') || title,
    variables: region === '' ? variables : { ...variables, region: [region] },
    viewKey: keyOf(
      placeKey,
      panel,
      queries.map(({ text }) => text),
      Object.entries(variables).map(([name, values]) => `${name}=${values.join(' ')}`),
      opaque && id === '' ? link.hash : '',
    ),
    placeKey,
  })
}

function pinLink(reading: Reading, link: Link, found: Found): Pin {
  const { raw, from, to, floats } = reading.time
  const hashAt = link.raw.indexOf('#') + 1
  const write = (edits: Parameters<typeof splice>[1]): string =>
    link.raw.slice(0, hashAt) + splice(link.hash, [...edits, ...withoutFrom(link.hash)])
  if (floats === 'none') return { ok: true, url: hashAt === 0 ? link.raw : write([]) }
  if (from === null || to === null) {
    const reason =
      found.kind === 'live-tail'
        ? 'The live tail shows what comes in.'
        : raw.from === null && raw.to === null && !found.opaque
          ? 'The range is the default of the console, which the link does not name.'
          : 'The range in the link could not be read.'
    return { ok: false, reason }
  }
  const edits = found.pin?.(from, to) ?? []
  if (edits.length === 0)
    return { ok: false, reason: 'How this page would write absolute times in its link is not known.' }
  return { ok: true, url: write(edits) }
}
