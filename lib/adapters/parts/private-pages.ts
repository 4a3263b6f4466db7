import type { View } from '@/lib/model/view'
import { parseLink, unescape } from './raw-url'

/** A page that no tool's own matter is on: of anything else (a dashboard, a job, a file) the name may be any word. */
const PLAIN = /^(?:page|home|settings|login|account|launcher|management|resource|secret(?:-list)?)$/

const KEYS = new RegExp(
  [
    String.raw`/(?:api|app|application|access|auth|license)[-_]?keys?(?:-ui[\w.-]*)?(?=[/;]|$)`,
    String.raw`/(?:api|auth|manage|personal[-_]?access|access)[-_]?tokens?(?:settings)?(?=[/;]|$)`,
    '/settings/(?:[^/]+/)?(?:tokens|keys|secrets)(?=/|$)',
    '/secretsmanager(?=/|$)',
    '/security/secret-manager(?=/|$)',
    String.raw`/Microsoft(?:\.|_Azure_)KeyVault(?=/|$)`,
    '#/secret(?=/|$)',
    'selectedKeyValue=sf_section:accesstokens',
  ].join('|'),
  'i',
)
/** At the beginning, below the tool's own folder, or behind the words that sign-ins stand behind. */
const SIGN_IN =
  /(?:^|#)(?:\/[^/]+)?(?:\/(?:account|api|auth|oauth2?|users?))?\/(?:log-?in|sign[-_]?in|oauth2?|sso|saml2?)(?=\/|$)/i

/** True for the pages on which keys are shown and people sign in: nothing is kept of them. */
export function isPrivate({ kind, url }: Pick<View, 'kind' | 'url'>): boolean {
  const link = PLAIN.test(kind) ? parseLink(url) : null
  if (!link) return false
  const [route = ''] = link.hash.split('?', 1)
  const place = unescape(link.path) + (link.hash === '' ? '' : `#${unescape(route)}`)
  return KEYS.test(place) || KEYS.test(unescape(link.hash)) || SIGN_IN.test(place)
}
