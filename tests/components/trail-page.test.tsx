// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { encodeLink } from '@/lib/share/fragment'
import { bundle } from '@/lib/share/bundle'
import { stepCode } from '@/lib/share/code'
import { remember } from '@/lib/share/strip'
import { deleteTrail } from '@/lib/journal/bin'
import { listTrails, readWhole } from '@/lib/journal/read'
import { incident } from '@/tests/fixtures/incident'
import { only, seed, show, stage, told } from './stage'

stage()

const at = (hash: string) => {
  location.hash = hash
  return show(<TrailPage />)
}

const library = async () => within(await screen.findByRole('navigation', { name: 'Library' }))

test('the library finds trails by the words of their names', async () => {
  await seed(only(['s1']))
  const user = at('')
  const shelf = await library()
  expect(await shelf.findByText('Playback errors on smart TVs')).toBeTruthy()
  await user.type(shelf.getByRole('searchbox'), 'smart playback')
  expect(shelf.queryByText('Playback errors on smart TVs')).toBeTruthy()
  await user.type(shelf.getByRole('searchbox'), ' phones')
  expect(shelf.queryByText('Playback errors on smart TVs')).toBeNull()
})

test('a trail in the bin can be restored', async () => {
  await seed(only(['s1']))
  await deleteTrail('trail-smart-tv', 1)
  const user = at('')
  const shelf = await library()
  await user.click(await shelf.findByRole('button', { name: 'Bin' }))
  await user.click(await shelf.findByRole('button', { name: 'Restore' }))
  await waitFor(async () => expect(await listTrails()).toHaveLength(1))
})

test('a file is shown before it is taken in, and twice changes nothing', async () => {
  const { whole } = incident()
  const user = at('')
  const take = async () => {
    await user.click((await screen.findAllByRole('button', { name: 'Import' }))[0] ?? document.body)
    const input = document.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('There is nothing to choose a file with.')
    await user.upload(input, new File([bundle(whole, new Map())], 'trail.json', { type: 'application/json' }))
    expect(await screen.findByText(/25 steps, 0 pictures, claimed by Mara Lindqvist/)).toBeTruthy()
  }
  await take()
  expect(await readWhole('trail-smart-tv')).toBeUndefined()
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  await screen.findByText('Taken in.')
  await take()
  expect(await screen.findByText(/adds nothing: all of it is here already/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Merge into this trail' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Leave it' })).toBeTruthy()
}, 120_000)

test('a file of somebody else is refused with a sentence', async () => {
  const user = at('')
  await user.click(await screen.findByRole('button', { name: 'Import' }))
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is nothing to choose a file with.')
  await user.upload(input, new File(['{"log":{}}'], 'page.json', { type: 'application/json' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/not an Overshoulder trail/)
})

test('a pasted trail link is taken in without pictures', async () => {
  const user = at('')
  await user.click(await screen.findByRole('button', { name: 'Import' }))
  await user.click(await screen.findByRole('textbox', { name: 'Trail link' }))
  await user.paste(`https://viewer.example/${encodeLink(incident().whole, { looks: true }) ?? ''}`)
  expect(await screen.findByText('A trail link carries no pictures.')).toBeTruthy()
})

test('what is selected shows its query with what changed, and opens as it was', async () => {
  await seed(only(['s1', 'v5', 's2']))
  const user = at('trail-smart-tv/read')
  await user.click(await screen.findByText('Smart TV errors by kind'))
  const side = within(screen.getByRole('complementary', { name: 'What is selected' }))
  expect((await side.findByText('error')).tagName).toBe('INS')
  expect(side.getByText('device').tagName).toBe('DEL')
  const link = side.getByRole('link', { name: 'Open as it was' })
  expect(link.getAttribute('href')).toContain('g0.end_input=2026-11-22')
})

test('where a link cannot be pinned, the reason stands in its place', async () => {
  await seed((whole) => ({
    ...only(['s1'])(whole),
    steps: whole.steps
      .filter(({ id }) => id === 's1')
      .map((step) =>
        'view' in step
          ? { ...step, view: { ...step.view, pinned: null, unpinned: 'The range is the saved default.' } }
          : step,
      ),
  }))
  const user = at('trail-smart-tv/read')
  await user.click(await screen.findByText('Playback errors by device'))
  expect(await screen.findByText('The range is the saved default.')).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Open as it was' })).toBeNull()
})

test('words under a heading of the story are kept', async () => {
  await seed(only(['s1']))
  const user = at('trail-smart-tv/story')
  await user.click(await screen.findByRole('button', { name: /^Brief recap/ }))
  await user.type(screen.getByRole('textbox', { name: 'Brief recap' }), 'TVs failed.{Enter}')
  await waitFor(async () => expect((await told()).now.prose.get('recap')?.text).toBe('TVs failed.'))
})

test('before anything leaves, hosts and people are shown, and what is unticked is taken out', async () => {
  await seed(only(['s1', 's2', 'f1']))
  const user = at('trail-smart-tv/share')
  expect(await screen.findByText('Nothing has left this browser.')).toBeTruthy()
  const host = await screen.findByRole('checkbox', { name: '127.0.0.1:9090' })
  expect(screen.getByRole('checkbox', { name: 'Mara Lindqvist' })).toBeTruthy()
  const slack = async () => {
    await user.click(screen.getByRole('button', { name: 'Copy for Slack' }))
    return navigator.clipboard.readText()
  }
  const before = await slack()
  expect(before).toContain('http://127.0.0.1:9090')
  expect(before).toContain('Mara Lindqvist')
  await user.click(host)
  await user.click(screen.getByRole('checkbox', { name: 'Mara Lindqvist' }))
  const after = await slack()
  expect(after).not.toMatch(/127\.0\.0\.1|Mara|Lindqvist/)
  expect(after).toContain('http://redacted.example')
}, 20_000)

test('how much of each limit is used is said before anything is copied', async () => {
  await seed()
  at('trail-smart-tv/share')
  expect(
    await screen.findByText(/^[\d,]+ of 4,000 characters\. Left out to fit: \d+ runs? of looks/),
  ).toBeTruthy()
  expect(screen.getByText(/^[\d,]+ of 32,767 characters\. All of it fits\.$/)).toBeTruthy()
  expect(screen.getByText(/^[\d,]+ of 65,536 characters/)).toBeTruthy()
})

test('the code below a picture finds its step', async () => {
  await seed()
  const user = at('')
  const shelf = await library()
  await user.type(shelf.getByRole('searchbox'), stepCode('s5').toLowerCase())
  await user.click(await shelf.findByRole('button', { name: /Outbound retries/ }))
  expect(location.hash).toBe('#trail-smart-tv/read/s5')
  const side = await screen.findByRole('complementary', { name: 'What is selected' })
  expect(await within(side).findByText('Outbound retries')).toBeTruthy()
})

const dropped = (file: File) => {
  const event = new Event('drop', { bubbles: true, cancelable: true })
  Object.assign(event, { dataTransfer: { files: [file], types: ['Files'] } })
  window.dispatchEvent(event)
}

const pictureOf = (id: string): File => {
  const { whole, pictures } = incident()
  const step = whole.steps.find((one) => one.id === id)
  if (step?.kind !== 'snapshot') throw new Error(`${id} is no snapshot`)
  return new File([remember(pictures.get(`picture-${id}`)?.bytes ?? new Uint8Array(), step)], 'x.png')
}

test('a picture that is dropped finds its step, also one that is folded', async () => {
  await seed((whole) => ({
    amendments: [
      ...whole.amendments,
      {
        id: 'fold',
        trailId: whole.trail.id,
        at: 1,
        by: 'person-mara',
        kind: 'keep',
        stepId: 's5',
        keep: 'folded',
      },
    ],
  }))
  at('')
  await library()
  dropped(pictureOf('s5'))
  await waitFor(() => expect(location.hash).toBe('#trail-smart-tv/read/s5'))
  const side = await screen.findByRole('complementary', { name: 'What is selected' })
  expect(await within(side).findByText('Outbound retries')).toBeTruthy()
})

test('a picture of a step that is not here says what it remembers', async () => {
  at('')
  await library()
  dropped(pictureOf('s6'))
  expect(await screen.findByText('Outbound retries by node')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Open as it was' }).getAttribute('href')).toContain('g0.end_input')
})

test('a picture of somebody else says what to do', async () => {
  at('')
  await library()
  dropped(new File([incident().pictures.get('picture-s6')?.bytes.slice() ?? ''], 'x.png'))
  expect((await screen.findByRole('alert')).textContent).toContain('six letters')
})

test('a trail link pasted on the page is shown before it is taken in', async () => {
  const user = at('')
  await library()
  await user.paste(encodeLink(incident().whole, { looks: true }) ?? '')
  expect(await screen.findByText('A trail link carries no pictures.')).toBeTruthy()
})

test('a trail that is not here is said not to be', async () => {
  at('gone/read')
  expect(await screen.findByText('That trail is not in this browser.')).toBeTruthy()
})
