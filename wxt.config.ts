import { defineConfig } from 'wxt'
import { writeFirstRows } from './scripts/first-rows'

/** `OVERSHOULDER_E2E` makes the build that tests drive: loopback hosts granted, the overlay's shadow root open. */
const e2e = process.env['OVERSHOULDER_E2E'] === '1'
const loopback = ['http://127.0.0.1/*', 'http://localhost/*']

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}' + (e2e ? '-e2e' : ''),
  hooks: {
    'build:done': async ({ config }) => {
      if (config.command === 'build') await writeFirstRows(config.outDir)
    },
    // Of the code that pages share, each file would hold what the same pages need, and be asked for by itself: 47 files
    // before the first row of a trail. What no page needs at once stays apart.
    'vite:build:extendConfig': (entries, { build }) => {
      const { output } = build?.rolldownOptions ?? {}
      if (entries.every(({ inputPath }) => inputPath.endsWith('.html')) && output && !Array.isArray(output))
        output.codeSplitting = { groups: [{ name: 'core', tags: ['$initial'], minShareCount: 2 }] }
    },
  },
  vite: () => ({
    define: { __E2E__: JSON.stringify(e2e) },
    build: { sourcemap: false, target: 'es2023' },
  }),
  manifest: ({ browser }) => ({
    name: 'Overshoulder',
    description: 'Journals how you explore dashboards, and turns the trail into a "how I found it" story.',
    incognito: 'not_allowed',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'alarms',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(e2e ? { host_permissions: loopback } : {}),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    commands: {
      snapshot: {
        // G for graph: Alt+Shift+S opens the History menu of Firefox on Linux, whatever an extension wants
        suggested_key: { default: 'Alt+Shift+G' },
        description: 'Snapshot the graph under the pointer',
      },
      panel: { suggested_key: { default: 'Alt+Shift+O' }, description: 'Open the trail beside the page' },
    },
    ...(browser === 'firefox'
      ? {
          // without it the icon, and what its badge says, hides behind the puzzle piece
          action: { default_area: 'navbar' },
          browser_specific_settings: {
            gecko: {
              id: 'overshoulder@overshoulder.dev',
              // the first with the Navigation API, by which the observer notices what becomes a step
              strict_min_version: '147.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
})
