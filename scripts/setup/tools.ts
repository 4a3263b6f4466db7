import { homedir } from 'node:os'
import path from 'node:path'

/** A program that the demo or the tests drive. */
export type Tool = {
  name: string
  /** environment variable that names it outright */
  variable: string
  /** names on PATH, best first */
  commands: readonly string[]
  /** usual places off PATH */
  places: Partial<Record<NodeJS.Platform, readonly string[]>>
  /** Debian or Ubuntu packages, best first: the first that exists is taken */
  packages: readonly string[]
  /** what to do where it cannot be installed from here */
  advice: string
}

const windows = (tail: string): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined ? [] : [path.join(folder, tail)]
  })

const mac = (app: string): string[] =>
  ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
    path.join(folder, `${app}.app/Contents/MacOS`, app.toLowerCase() === 'firefox' ? 'firefox' : app),
  )

export const chromium: Tool = {
  name: 'Chromium, Chrome or Edge',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'],
  places: {
    darwin: [...mac('Chromium'), ...mac('Google Chrome'), ...mac('Microsoft Edge')],
    win32: [
      ...windows('Chromium\\Application\\chrome.exe'),
      ...windows('Google\\Chrome\\Application\\chrome.exe'),
      ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  packages: ['chromium', 'chromium-browser'],
  advice: 'Install Chromium, Chrome or Edge, or set CHROME_PATH to its program.',
}

export const firefox: Tool = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: { darwin: mac('Firefox'), win32: windows('Mozilla Firefox\\firefox.exe') },
  packages: ['firefox-esr', 'firefox'],
  advice: 'Install Firefox 140 or newer, or set FIREFOX_PATH to its program.',
}

const prometheusAdvice =
  'Install Prometheus 2 (https://prometheus.io/download) and put prometheus and promtool on PATH, or set PROMETHEUS_PATH and PROMTOOL_PATH.'

export const prometheus: Tool = {
  name: 'Prometheus',
  variable: 'PROMETHEUS_PATH',
  commands: ['prometheus'],
  places: {},
  packages: ['prometheus'],
  advice: prometheusAdvice,
}

export const promtool: Tool = {
  name: 'promtool',
  variable: 'PROMTOOL_PATH',
  commands: ['promtool'],
  places: {},
  packages: ['prometheus'],
  advice: prometheusAdvice,
}

export const graphite: Tool = {
  name: 'Graphite-web',
  variable: 'GRAPHITE_MANAGE_PATH',
  commands: ['graphite-manage'],
  places: {},
  packages: ['graphite-web'],
  advice: 'Its tests need the graphite-web of Debian or Ubuntu (apt-get install graphite-web).',
}

export const netdata: Tool = {
  name: 'Netdata',
  variable: 'NETDATA_PATH',
  commands: ['netdata'],
  places: { linux: ['/usr/sbin/netdata'] },
  packages: ['netdata'],
  advice: 'Its tests need the netdata of Debian or Ubuntu (apt-get install netdata).',
}

export const java: Tool = {
  name: 'Java',
  variable: 'JAVA_PATH',
  commands: ['java'],
  places: {},
  packages: ['default-jre-headless'],
  advice: 'Install Java 17 or newer, or set JAVA_PATH to its program.',
}

export const maven: Tool = {
  name: 'Maven',
  variable: 'MAVEN_PATH',
  commands: ['mvn'],
  places: {},
  packages: ['maven'],
  advice: 'Install Maven, or set MAVEN_PATH to its program.',
}

const display = (command: string): Tool => ({
  name: command,
  variable: `${command.toUpperCase()}_PATH`,
  commands: [command],
  places: {},
  packages: [command.toLowerCase()],
  advice:
    'Install xvfb, openbox and xdotool: the test of the real keyboard shortcut needs a display of its own.',
})

/** What a real key press needs on a machine without a screen. */
export const keyboard: readonly Tool[] = ['Xvfb', 'openbox', 'xdotool'].map(display)
