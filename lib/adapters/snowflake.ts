import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { unslug } from './parts/plain-reading'
import { unescape, type Link } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** Snowflake's own pages: which account, and which worksheet. The SQL is on the server. */
export const snowflake = linkAdapter({
  tool: 'snowflake',
  claims: ({ host }) => /^app(?:\.[\w-]+)*\.snowflake\.com$/.test(host),
  read(link, page) {
    const { account, kind, id, slug } = routeOf(link)
    const place = keyOf('snowflake', account, kind, id)
    return {
      kind,
      title: page.title.replace(/\s*[|-]\s*Snowflake$/, '') || unslug(slug),
      time: UNKNOWN_TIME,
      variables: account === '' ? {} : { account: [account] },
      viewKey: keyOf(
        place,
        sortedParams(link.search, () => true),
      ),
      placeKey: place,
    }
  },
  reason: 'The link names a page in Snowflake; its text and dates are kept there.',
})

interface Route {
  account: string
  kind: string
  id: string
  slug: string
}

/** `/<region or organisation>/<account>/w<id>#query`, or with the route behind a `#/`. */
function routeOf({ path, hash }: Link): Route {
  const all = path.split('/').filter(Boolean).map(unescape)
  if (all[0] === 'marketplace')
    return { account: '', kind: 'marketplace', id: all.slice(1, 3).join('/'), slug: '' }
  const [region = '', name = '', ...rest] = all[0] === 'streamlit' ? all.slice(1) : all
  const account = [region, name].filter(Boolean).join('/')
  const steps = hash.startsWith('/') ? (hash.slice(1).split('?', 1)[0] ?? '').split('/').map(unescape) : rest
  const [first = '', ...more] = steps
  const [, slug = '', sheet] = /^(?:(.*)-)?(w(?=\w*\d|\w*[A-Z])[0-9A-Za-z]{7,})$/.exec(first) ?? []
  if (sheet !== undefined) return { account, kind: 'worksheet', id: sheet, slug }
  const [, name2 = '', board] = /^(.*)-(d[0-9A-Za-z]{8,})$/.exec(first) ?? []
  if (board !== undefined) return { account, kind: 'dashboard', id: board, slug: name2 }
  const job = /^compute\/history\/queries\/([\w-]+)/.exec(steps.join('/'))?.[1]
  if (job !== undefined) return { account, kind: 'query-job', id: job, slug: '' }
  return { account, kind: first || 'page', id: more.join('/'), slug: '' }
}
