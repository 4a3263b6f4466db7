import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildFor } from '@/tests/e2e/harness/builds'

type Manifest = {
  permissions: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
  incognito?: string
  content_scripts?: unknown
  web_accessible_resources?: unknown
  externally_connectable?: unknown
  content_security_policy: { extension_pages: string }
  action?: { default_area?: string }
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: unknown } }
}

const manifestOf = (browser: 'chrome' | 'firefox', flavour: '' | '-e2e'): Manifest =>
  JSON.parse(readFileSync(path.join(buildFor(browser, flavour), 'manifest.json'), 'utf8')) as Manifest

const EVERYWHERE = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage']

describe.each(['chrome', 'firefox'] as const)('the shipped manifest for %s', (browser) => {
  const manifest = () => manifestOf(browser, '')

  test('asks for exactly the permissions that it needs', () => {
    const expected = browser === 'chrome' ? [...EVERYWHERE, 'sidePanel'] : EVERYWHERE
    expect([...manifest().permissions].sort()).toEqual(expected.sort())
    expect(manifest().optional_permissions ?? []).toEqual([])
  })

  test('requires no host, and may be granted any one', () => {
    expect(manifest().host_permissions ?? []).toEqual([])
    expect(manifest().optional_host_permissions).toEqual(['*://*/*'])
  })

  test('puts no script into any page by itself', () => {
    expect(manifest().content_scripts ?? []).toEqual([])
  })

  test('is closed to pages and to other extensions', () => {
    expect(manifest().web_accessible_resources).toBeUndefined()
    expect(manifest().externally_connectable).toBeUndefined()
  })

  test('stays out of private windows', () => {
    expect(manifest().incognito).toBe('not_allowed')
  })

  test('lets its pages run only its own code and connect to nothing', () => {
    const policy = manifest().content_security_policy.extension_pages
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
    )
    expect(rules.get('default-src')).toBe("'none'")
    expect(rules.get('script-src')).toBe("'self'")
    expect(rules.get('connect-src')).toBe("'self'")
    for (const name of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(rules.get(name)).toBe("'none'")
  })
})

test('Firefox shows the icon and its badge in the toolbar', () => {
  expect(manifestOf('firefox', '').action?.default_area).toBe('navbar')
})

test('Firefox knows the extension by an id that never changes, and that it collects nothing', () => {
  expect(manifestOf('firefox', '').browser_specific_settings?.gecko).toMatchObject({
    id: 'overshoulder@overshoulder.dev',
    data_collection_permissions: { required: ['none'] },
  })
})

test.each(['chrome', 'firefox'] as const)(
  'the e2e build for %s differs in the loopback hosts alone',
  (browser) => {
    const { host_permissions: hosts, ...rest } = manifestOf(browser, '-e2e')
    expect(hosts).toEqual(['http://127.0.0.1/*', 'http://localhost/*'])
    expect(rest).toEqual(manifestOf(browser, ''))
  },
)
