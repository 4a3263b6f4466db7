import { expect, test } from 'vitest'
import { backgroundDoor, journalDoor } from '@/lib/messages/doors'

const ID = 'our-id'
const OURS = 'chrome-extension://our-id'
const tab = { id: 7, windowId: 1, incognito: false, openerTabId: 3 }
const page = { id: ID, tab, frameId: 0, url: 'https://dash.example/d/one', origin: 'https://dash.example' }

type Sender = Parameters<ReturnType<typeof journalDoor>>[0]
const journal = (sender: object, length = 10) => journalDoor(ID, () => 0)(sender, length)

test('a page is who the browser says it is', () => {
  expect(journal(page)).toEqual({
    ok: true,
    guest: { tabId: 7, windowId: 1, frameId: 0, origin: 'https://dash.example', openerId: 3 },
  })
})

test('a frame is let in as the frame that it is', () => {
  const frame = { ...page, frameId: 4, url: 'https://other.example/', origin: 'https://other.example' }
  expect(journal(frame)).toMatchObject({ ok: true, guest: { frameId: 4, origin: 'https://other.example' } })
})

test('where a browser does not tell the origin it is that of the link', () => {
  expect(journal({ ...page, origin: undefined })).toMatchObject({ guest: { origin: 'https://dash.example' } })
})

test.each([
  ['another extension', { ...page, id: 'other-id' }],
  ['our own page', { id: ID, url: `${OURS}/popup.html`, origin: OURS }],
  ['our own page in a tab', { ...page, url: `${OURS}/trail.html`, origin: OURS }],
  ['a sandboxed frame', { ...page, origin: 'null' }],
  ['a local file', { ...page, url: 'file:///etc/passwd', origin: 'file://' }],
  ['a private window', { ...page, tab: { ...tab, incognito: true } }],
  ['a tab without an id', { ...page, tab: { ...tab, id: undefined } }],
  ['nobody', {}],
])('%s is turned away at the journal door', (_, sender) => {
  expect(journal(sender)).toMatchObject({ ok: false })
})

test('more than 256 KB at once is turned away', () => {
  expect(journal(page, 256 * 1024)).toMatchObject({ ok: true })
  expect(journal(page, 256 * 1024 + 1)).toMatchObject({ ok: false })
})

test('a tab is heard twenty times a second, and does not use up what others have', () => {
  let now = 0
  const door = journalDoor(ID, () => now)
  const knock = (id: number) => door({ ...page, tab: { ...tab, id } } as unknown as Sender, 10).ok
  const heard = Array.from({ length: 10_000 }, () => knock(7)).filter(Boolean)
  expect(heard).toHaveLength(20)
  expect(knock(8)).toBe(true)
  now = 1_000
  expect(knock(7)).toBe(true)
})

const background = (sender: object) => backgroundDoor(ID, OURS)(sender, 10).ok

test.each([
  ['the popup', { id: ID, url: `${OURS}/popup.html` }, true],
  ['the trail page in its tab', { id: ID, tab, frameId: 0, url: `${OURS}/trail.html#x` }, true],
  ['our page in a frame of a tab', { id: ID, tab, frameId: 2, url: `${OURS}/trail.html` }, false],
  ['a content script', page, false],
  ['a host that begins like ours', { id: ID, url: `${OURS}.evil.example/popup.html` }, false],
  ['our host under http', { id: ID, url: 'http://our-id/popup.html' }, false],
  ['another extension', { id: 'other-id', url: `${OURS}/popup.html` }, false],
  ['no link', { id: ID }, false],
])('the background door: %s', (_, sender, ok) => {
  expect(background(sender)).toBe(ok)
})
