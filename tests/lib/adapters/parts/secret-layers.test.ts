import { describe, expect, test } from 'vitest'
import { maskSecrets } from '@/lib/adapters/parts/secrets'

const SECRET = 'Hunter2Xy9'
const enc = encodeURIComponent

/** What is a credential by its name, wherever it stands. */
const NAMES =
  `token access_token id_token refresh_token auth_token authtoken jwt bearer api_key apiKey api-key appkey
  application_key license_key client_secret secretKey password passwd pwd sig signature hmac nonce SAMLRequest
  SAMLResponse RelayState assertion rapt SigninToken SessionToken X-Amz-Signature X-Amz-Credential
  X-Amz-Security-Token sharedAccessSignature dd-api-key dd-application-key dt-token rack.session grafana_session
  shareToken deleteKey pub_secret private_token job_token feed_token rss_token x-access-token jenkins-crumb dbtoken
  sesskey JSESSIONID PHPSESSID guest_token privateKey`.split(/\s+/)

const json = (name: string): string => JSON.stringify({ a: 1, [name]: SECRET })
const AWS = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=a#logsV2:logs-insights'

const LAYERS: Readonly<Record<string, (name: string) => string>> = {
  'a parameter': (name) => `https://h.example/x?a=1&${name}=${SECRET}`,
  'a fragment': (name) => `https://h.example/x#/r?a=1&${name}=${SECRET}`,
  'a path with semicolons': (name) => `https://h.example/x;${name}=${SECRET}?a=1`,
  JSON: (name) => `https://h.example/x?a=${enc(json(name))}`,
  'JSON in JSON, escaped twice': (name) =>
    `https://h.example/x?a=${enc(enc(JSON.stringify({ b: json(name) })))}`,
  'JSON in a fragment': (name) => `https://h.example/x#${enc(json(name))}`,
  base64: (name) => `https://h.example/x#pane=${btoa(json(name))}`,
  Rison: (name) => `https://h.example/app/discover#/?_g=(a:b,'${name}':'${SECRET}')`,
  'Rison without quotes': (name) => `https://h.example/app/discover#/?_g=${enc(`(${name}:${SECRET})`)}`,
  JSURL: (name) => `${AWS}?queryDetail=~(a~'b~${name}~'${SECRET})`,
  'JSURL as the console escapes it': (name) =>
    `${AWS}$3FqueryDetail$3D$257E$2528a$257E$2527b$257E${name}$257E$2527${SECRET}$2529`,
  'a link': (name) => `https://h.example/x?next=${enc(`https://y.example/?a=1&${name}=${SECRET}`)}`,
  'the fragment of a link': (name) =>
    `https://h.example/x?next=${enc(`https://y.example/#${name}=${SECRET}`)}`,
}

describe('a credential by its name is masked, in whatever layer it stands', () => {
  for (const [layer, link] of Object.entries(LAYERS)) {
    test(layer, () => {
      for (const name of NAMES) {
        const { url, masked } = maskSecrets(link(name))
        expect(masked, name).toHaveLength(1)
        expect(decodeURIComponent(url.replaceAll('$25', '%')), name).not.toContain(SECRET)
        expect(url, name).not.toContain(btoa(SECRET).slice(0, 8))
        expect(maskSecrets(url), name).toEqual({ url, masked: [] })
      }
    })
  }
})

test.each([
  ['a way back from a sign-in', `https://x.example/callback?code=${SECRET}&state=1`],
  ['a key', `https://x.example/?key=${SECRET}`],
  ['a public board', 'https://p.datadoghq.com/sb/abc-def'],
  ['a web hook in a link', `https://x.example/?to=${enc('https://hooks.slack.com/services/T/B/x')}`],
])('a link within a link is masked as a link is: %s', (_what, link) => {
  for (const value of [enc(link), enc(enc(link))])
    expect(maskSecrets(`https://h.example/go?to=${value}&b=1`)).toEqual({
      url: 'https://h.example/go?to=***&b=1',
      masked: ['to'],
    })
})

test.each([
  [
    'what the portal of Azure has right behind its host',
    'https://portal.azure.com?feature.x=true#blade/y',
    ['feature.x'],
  ],
  ['a snapshot to be deleted', 'https://h.example/api/snapshots-delete/abcDEF', ['path']],
])('%s', (_what, url, names) => expect(maskSecrets(url).masked).toEqual(names))

test.each([
  ['a search for the word', 'https://app.datadoghq.com/logs?query=token%20expired%20%40token%3Aabc'],
  [
    'a field that is looked at',
    "https://k.example/app/discover#/?_a=(query:(query:'session_id:a1b2c3d4 and token:*'))",
  ],
  [
    'a filter by such a field with a plain word',
    'https://k.example/app/discover#/?_a=(filters:!((query:(match_phrase:(token:expired)))))',
  ],
  ['labels of a series', `https://p.example/graph?g0.expr=${enc('x{secret="db",token="x",key="a"}')}`],
  ['a condition in JSON', `https://h.example/?a=${enc('{"assertion":"equals","credentials":"include"}')}`],
  [
    'keys of fields and of pages',
    `https://h.example/?a=${enc('{"key":"k8s.pod.name--string","nextPageToken":"Ab12"}')}`,
  ],
  ['JSON without a value', `https://h.example/?a=${enc('{"password":"","token":null}')}`],
  [
    'variables of a dashboard within a link',
    `https://h.example/?to=${enc('https://g.example/d/a?var-auth_token=Ab12Cd34&sid=1660737108.204')}`,
  ],
])('is left to be read: %s', (_what, url) => expect(maskSecrets(url)).toEqual({ url, masked: [] }))
