import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import { maskSecrets } from '@/lib/adapters/parts/secrets'
import { leastWork } from '../spent'
import { tables } from '../tables'

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJqYW5lIn0.c2lnbmF0dXJl'
const enc = encodeURIComponent

describe('is masked', () => {
  const cases: [what: string, url: string, result: string, names: string[]][] = [
    ['a user name', 'https://u:p@h.example/x', 'https://***@h.example/x', ['userinfo']],
    ['a token', 'https://h/?a=1&auth_token=abc#x', 'https://h/?a=1&auth_token=***#x', ['auth_token']],
    ['whatever its case', 'https://h/?Access-Token=abc', 'https://h/?Access-Token=***', ['Access-Token']],
    ['an encoded name', 'https://h/?%74oken=abc', 'https://h/?%74oken=***', ['token']],
    ['in a fragment', 'https://h/#access_token=abc&x=1', 'https://h/#access_token=***&x=1', ['access_token']],
    ['in a fragment route', 'https://h/#/r?apikey=abc', 'https://h/#/r?apikey=***', ['apikey']],
    [
      'behind a semicolon',
      'https://h/x;jsessionid=A1B2?y=1',
      'https://h/x;jsessionid=***?y=1',
      ['jsessionid'],
    ],
    ['a key', 'https://h/?key=AbC9-xyz', 'https://h/?key=***', ['key']],
    ['a session', 'https://h/?session=4f3a2b1c0d9e', 'https://h/?session=***', ['session']],
    [
      'a way back from a sign-in',
      'https://h/cb?code=4%2F0A&state=s',
      'https://h/cb?code=***&state=***',
      ['code', 'state'],
    ],
    ['its code alone', 'https://h/oauth/callback?code=abc', 'https://h/oauth/callback?code=***', ['code']],
    ['a JWT of any name', `https://h/?x=${JWT}`, 'https://h/?x=***', ['token']],
    [
      'a token that stands for a name, however long',
      `https://h/?${JWT}${JWT}=https://u:p@h`,
      'https://h/?***=***',
      ['***', 'token'],
    ],
    ['a token in a path', `https://h/${JWT}/x`, 'https://h/***/x', ['token']],
    ['a bearer', 'https://h/?q=Bearer%20abcdefgh12', 'https://h/?q=***', ['token']],
    ['a Grafana key', 'https://h/?x=glsa_abcdefghijklmnopqrst', 'https://h/?x=***', ['token']],
    [
      'an AWS key in a query',
      `https://h/?q=${enc('{k="AKIAABCDEFGHIJKLMNOP"}')}`,
      'https://h/?q=%7Bk%3D%22***%22%7D',
      ['token'],
    ],
    [
      'a public dashboard',
      'https://h/public-dashboards/abcd?from=1',
      'https://h/public-dashboards/***?from=1',
      ['path'],
    ],
    ['a snapshot', 'https://h/g/dashboard/snapshot/abcd', 'https://h/g/dashboard/snapshot/***', ['path']],
    [
      'a web hook',
      'https://hooks.slack.com/services/T/B/x',
      'https://hooks.slack.com/services/***',
      ['path'],
    ],
    [
      'what a search says after the name of a password',
      `https://h/app/search/search?q=${enc('search index=a password="aB3dE6fG9hJ2kL5m" user=x')}`,
      `https://h/app/search/search?q=${enc('search index=a password="')}***${enc('" user=x')}`,
      ['token'],
    ],
    [
      'a key in the words of a Kibana search',
      "https://h/app/discover#/?_a=(query:(language:kuery,query:'api_key:%20aB3dE6fG9hJ2kL5m%20and%20x:y'))",
      "https://h/app/discover#/?_a=(query:(language:kuery,query:'api_key:%20***%20and%20x:y'))",
      ['token'],
    ],
    [
      'a password in what the console of AWS searches for',
      "https://h/#logsV2:x$3Fq$3D~(editorString~'like*20*2fpassword*3daB3dE6fG9hJ2kL5m*2f~source~(~'a))",
      "https://h/#logsV2:x$3Fq$3D~(editorString~'like*20*2fpassword*3d****2f~source~(~'a))",
      ['token'],
    ],
    [
      'a secret in SQL that is packed',
      `https://h/question#${btoa(`{"query":"select 1 where api_key = 'aB3dE6fG9hJ2kL5m'"}`)}`,
      'https://h/question#***',
      ['path'],
    ],
    [
      'a bot in a path',
      `https://h/bot1234567890:AA${'b'.repeat(33)}/getMe`,
      'https://h/bot***/getMe',
      ['token'],
    ],
    ['JSON that holds one', `https://h/?left=${enc('{"token":"abc"}')}`, 'https://h/?left=***', ['left']],
    [
      'a link that holds one',
      `https://h/?next=${enc('https://x/?token=abc')}`,
      'https://h/?next=***',
      ['next'],
    ],
    ['one encoded twice', `https://h/?q=${enc(enc(enc('{"password":"x"}')))}`, 'https://h/?q=***', ['q']],
    [
      'a token that somebody issued',
      'https://h/?webcalToken=abc&nextPageToken=def',
      'https://h/?webcalToken=***&nextPageToken=def',
      ['webcalToken'],
    ],
    [
      'a route in a fragment',
      'https://h/#/access_token=abc',
      'https://h/#/access_token=***',
      ['access_token'],
    ],
    [
      'a Dynatrace token',
      'https://h/?x=dt0c01.ABCDEFGH12345678.ABCDEFGHIJKLMNOPQRSTUVWX',
      'https://h/?x=***',
      ['token'],
    ],
    [
      'a Dynatrace token, its letters changed on the way',
      'https://h/?x=dt0c01.AbcdEFGH12345678.abcdefGHIJKLMNOPQRSTUVWX',
      'https://h/?x=***',
      ['token'],
    ],
    [
      "Jenkins' crumb by its short name",
      'https://ci.example/job/a/build?crumb=4f3a2b1c0d9e8f7a6b5c',
      'https://ci.example/job/a/build?crumb=***',
      ['crumb'],
    ],
    [
      'a short password that a search sets',
      `https://h/app/search/search?q=${enc('search index=a password="hunter2" user=x')}`,
      `https://h/app/search/search?q=${enc('search index=a password="')}***${enc('" user=x')}`,
      ['token'],
    ],
    [
      'one with a sign in it, whole',
      `https://h/?q=${enc('login passwd=Summer2024!x.y user=x')}`,
      `https://h/?q=${enc('login passwd=')}***${enc(' user=x')}`,
      ['token'],
    ],
    [
      'one that the console of AWS searches for, and nothing behind it',
      "https://h/#logsV2:x$3Fq$3D~(editorString~'like*20password*3dhunter22~source~(~'a))",
      "https://h/#logsV2:x$3Fq$3D~(editorString~'like*20password*3d***~source~(~'a))",
      ['token'],
    ],
    [
      'a key in small letters and digits',
      `https://h/?q=${enc('api_key="ab1cd2ef3gh4ij5kl6" x=1')}`,
      `https://h/?q=${enc('api_key="')}***${enc('" x=1')}`,
      ['token'],
    ],
    [
      'a token behind an escape of AWS',
      `https://h/#x:q=~'filter*20*22${JWT}*22`,
      `https://h/#x:q=~'filter*20*22****22`,
      ['token'],
    ],
    [
      'a token escaped twice in a path',
      `https://h/#a/query/x%2522${JWT}%2522/timespan/P1D`,
      'https://h/#a/query/x%2522***%2522/timespan/P1D',
      ['token'],
    ],
    [
      'JSON in a path',
      `https://h/#view/X/model~/${enc('{"apiKey":"abc"}')}/y`,
      'https://h/#view/X/model~/***/y',
      ['path'],
    ],
    ['JSURL', `https://h/#m:graph=~(title~'x~password~'hunter2)`, 'https://h/#m:graph=***', ['m:graph']],
    [
      'JSURL escaped by AWS',
      `https://h/#logsV2:x$3Fq$3D$257E$2528token$257E$2527abc$2529`,
      'https://h/#***',
      ['path'],
    ],
    ['Rison', 'https://h/#/?_a=(query:(password:hunter2))', 'https://h/#/?_a=***', ['_a']],
    [
      'a user name in a link within',
      `https://h/?next=${enc('https://u:p@x/')}`,
      'https://h/?next=***',
      ['next'],
    ],
    [
      'a public board of Datadog',
      'https://p.us5.datadoghq.com/sb/embed/abc-def?x=1',
      'https://p.us5.datadoghq.com/sb/***?x=1',
      ['path'],
    ],
    [
      'a public page of Looker',
      'https://x.looker.com/embed/public/abc',
      'https://x.looker.com/embed/public/***',
      ['path'],
    ],
    [
      'a web hook of Teams',
      'https://x.webhook.office.com/webhookb2/a@b/IncomingWebhook/c/d',
      'https://x.webhook.office.com/webhookb2/***',
      ['path'],
    ],
    [
      'a way into an AWS account',
      'https://d-1.awsapps.com/start/#/console?account_id=1&role_name=a&destination=x',
      'https://d-1.awsapps.com/start/#/console?account_id=***&role_name=***&destination=***',
      ['account_id', 'role_name', 'destination'],
    ],
    [
      'what the portal of Azure has before its pages',
      'https://portal.azure.com/?vn4ibvey6jeg=ak6bexx72na6#@acme.com/dashboard/arm/a?b=c',
      'https://portal.azure.com/?vn4ibvey6jeg=***#@acme.com/dashboard/arm/a?b=c',
      ['vn4ibvey6jeg'],
    ],
    [
      'base64 that holds one',
      `https://h/?s=${enc(btoa('{"password":"hunter2"}'))}`,
      'https://h/?s=***',
      ['s'],
    ],
  ]
  test.each(cases)('%s', (_what, url, result, names) => {
    expect(maskSecrets(url)).toEqual({
      url: result,
      masked: names,
    })
  })

  test('a signed link, with all that belongs to its signature', () => {
    const sas = maskSecrets(
      'https://x.blob.core.windows.net/c/b?sv=2020-08-04&se=2026-11-24&sr=b&sp=r&sig=a%2Bb&x=1',
    )
    expect(sas.url).toBe('https://x.blob.core.windows.net/c/b?sv=***&se=***&sr=***&sp=***&sig=***&x=1')
    const s3 = maskSecrets(
      'https://b.s3.amazonaws.com/k?X-Amz-Credential=c&X-Amz-Date=d&X-Amz-Signature=s&v=1',
    )
    expect(s3.url).toBe(
      'https://b.s3.amazonaws.com/k?X-Amz-Credential=***&X-Amz-Date=***&X-Amz-Signature=***&v=1',
    )
  })
})

describe('is left alone', () => {
  test.each([
    `http://p/graph?g0.expr=${enc('sum by (token) (rate(http_requests_total{code="500",state="x",key="a"}[5m]))')}`,
    'http://p/alerts?state=firing',
    'https://h/?code=500&state=active',
    'https://h/?key=service.name&auth=none&session=new',
    'https://jira.example/?key=OPS-1234',
    'https://splunk.example/?sid=1660737108.204',
    'https://one.newrelic.com/x?state=1f0c6f2e-9a3a-4b5e-8a57-0e2a8a0a5d11',
    'https://h/?sv=2&se=3&expires=4&policy=5',
    `https://h/explore?panes=${enc('{"a":{"queries":[{"key":"Q-1","expr":"up"}]}}')}`,
    'https://h/d/abc/token-usage?var-token=All',
    'https://h/?email=jane@example.com',
    'https://h/?token=',
    'https://h/d/abc/sk-production-cluster-overview-dashboard',
    `https://h/?q=${enc('Bearer authentication failed')}`,
    'https://h/?key=us-east-1&session=v2&auth=basic',
    'https://h/?nextPageToken=abc&page_token=def&tpl_var_auth_token=x&form.session_token=y&var-api_token=z',
    'https://splunk.example/?sid=scheduler__admin__search__RMD5abc_at_1700000000_123',
    'https://h/#/?_a=(columns:!(token,password),index:secret,query:(language:kuery,query:%27token:x%27))',
    `https://h/#logsV2:x$3Fq$3D~(editorString~'fields*20token*2c*20password~source~(~'a))`,
    'https://h/d/glc-production-overview/gl-dashboards',
    `https://h/?q=${enc('index=auth password=* secret:checkout-db-7f9c token_type=bearer api_key="svc-cart-0123456789"')}`,
    `https://h/?q=${enc('kubernetes.secret:checkout-service-credentials-v2 and access_token:present and pwd=/var/lib')}`,
    `https://h/graph?g0.expr=${enc('sum by (key) (auth_token_refresh_total{secret_name="CheckoutDb2Credentials"})')}`,
    `https://h/logs?query=${enc('trace_id:4bf92f3577b34da6a3ce929d0e0e4736 next_token:AbC123dEf456GhI789jK')}`,
    'https://h/?crumb=all&x=breadcrumb',
    `https://h/graph?g0.expr=${enc('kube_pod_info{image="reset-password:build2024",job="forgot-password=v1beta12"}')}`,
    `https://h/graph?g0.expr=${enc('kube_secret_info{secret="checkout-tls-2024"} * password_attempts_total')}`,
    `https://h/?q=${enc('login password=changeme password:expired2024 pwd="" passwordless=2024abc token=web-7d9f8b6c5d-x2x4z')}`,
    'https://h/d/dt0c01/hosts.example.overview-of-all-the-environments',
    'https://one.newrelic.com/launcher/x?pane=eyJuZXJkbGV0SWQiOiJhcG0tbmVyZGxldHMub3ZlcnZpZXcifQ==',
    'https://h/explore/traces/trace/b4d1aae7216b47ff8117cf4e09ce9d0b?node=span-aa8e7f3384ef4ff5',
  ])('%s', (url) => expect(maskSecrets(url)).toEqual({ url, masked: [] }))

  test('every link of the case tables that does not say otherwise', () => {
    for (const table of tables.values()) {
      for (const { url, expect: said } of table?.cases ?? []) {
        expect(maskSecrets(url).masked, url).toEqual(said.masked ?? [])
      }
    }
  })
})

test('masking twice changes nothing', () => {
  const piece = fc.constantFrom(
    'https://u:p@h',
    '/',
    '?',
    '&',
    '#',
    'token=',
    'sig=',
    'key=',
    'a1',
    JWT,
    '***',
    '%',
    ';',
    '=',
    'code=x&state=y',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { url } = maskSecrets(pieces.join(''))
      expect(maskSecrets(url)).toEqual({ url, masked: [] })
    }),
  )
})

test('is quick on hostile text', () => {
  for (const text of [
    'eyJ'.repeat(5000),
    '-----BEGIN '.repeat(1500),
    'a@'.repeat(8000),
    '?a='.repeat(5000),
    '%25'.repeat(5000),
    `password=${'a-'.repeat(7000)}`,
    `token=${'ab1'.repeat(5000)}-`,
    'password=a1'.repeat(1400),
  ]) {
    const mask = () => maskSecrets(`https://h/${text}?x=${text}`)
    expect(leastWork(mask, 20)).toBeLessThan(20)
  }
})
