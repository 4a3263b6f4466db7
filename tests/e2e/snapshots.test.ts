import { describe, expect, test } from 'vitest'
import type { Snapshot } from '@/lib/model/step'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { cutOut, readPng } from '@/tests/zoo/png'
import { compare } from '@/tests/zoo/ssim'
import { CARD } from './harness/card'
import { browsingBy, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import { startPressing } from './harness/pressing'
import { lastSnapshot, storedPicture } from './harness/rows'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

type OnCard = { picture: string; said: string }

/** The card of the last snapshot: the address of its thumbnail, empty while that is being developed, and what it says. */
const onCard = (tab: Tab): Promise<OnCard> =>
  tab.run(() => {
    const card = document.querySelector('[data-overshoulder]')?.shadowRoot?.querySelector('.card')
    return {
      picture: card?.querySelector('img')?.getAttribute('src') ?? '',
      said: card?.querySelector('[role=status]')?.textContent ?? '',
    }
  })

/** Runs in a page of the extension: puts a stored picture back to what it was before it was developed. */
const undevelop = async (id: string): Promise<void> => {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('overshoulder')
    request.onsuccess = () => resolve(request.result)
  })
  const canvas = new OffscreenCanvas(300, 200)
  const ink = canvas.getContext('2d')
  for (const [index, colour] of ['red', 'green', 'blue'].entries()) {
    if (ink) ink.fillStyle = colour
    ink?.fillRect(index * 100, 0, 100, 200)
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  const write = database.transaction(['pictures', 'thumbnails', 'plates'], 'readwrite')
  write.objectStore('pictures').delete(id)
  write.objectStore('thumbnails').delete(id)
  write.objectStore('plates').put({ id, bytes, box: { x: 0, y: 0, width: 200, height: 100 } })
  await new Promise((done) => (write.oncomplete = done))
  database.close()
}

/** Runs in a page of the extension: as a person zooms with Ctrl and +. */
const zoomOthers = async (factor: number): Promise<void> => {
  const own = await chrome.tabs.getCurrent()
  for (const { id } of await chrome.tabs.query({}))
    if (id !== undefined && id !== own?.id) await chrome.tabs.setZoom(id, factor)
}

describe.each(BROWSERS)('snapshots by the shortcut, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingBy(() => startPressing(name))

  /** The key, with the pointer on the target: as after typing, where that is a query. */
  const press = async (path: string, target: string): Promise<Tab> => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    await browsing().clickAction(tab)
    await tab.front()
    await tab.hover(target)
    await browsing().snapshotKey(tab)
    return tab
  }

  const shoot = async (path: string): Promise<{ tab: Tab; step: Snapshot }> => {
    const tab = await press(path, 'canvas')
    await until('"saved"', () => tab.sees(CARD))
    return { tab, step: await lastSnapshot(browsing()) }
  }

  test('it is of the pixels of the screen, and the card gets its picture once that is developed', async () => {
    const { tab, step } = await shoot('/spa?shortcut')
    expect(step).toMatchObject({ missed: null, picture: { how: 'screen', type: 'image/webp' } })
    await until('the picture on the card', async () =>
      (await onCard(tab)).picture.startsWith('data:image/webp'),
    )
    const id = step.picture?.id ?? ''
    expect((await browsing().rows()).pictures[id]).toBeGreaterThan(500)
    expect(await browsing().colours(id)).toBeGreaterThan(20)
    await tab.close()
  })

  test('what is kept of it is as the screen was, packed though it is', async () => {
    const { tab, step } = await shoot('/csp?true')
    const id = step.picture?.id ?? ''
    const own = await browsing().openOwn('manifest.json')
    const kept = await until('the picture', () => storedPicture(own, id))
    const { x, y } = await tab.locate('canvas')
    await tab.press('n')
    await tab.press('Escape')
    await tab.move({ x: 2, y: 2 })
    await until('the bare page', () => tab.run(() => !document.querySelector('[data-overshoulder]')))
    const screen = readPng(Buffer.from(await tab.screen()))
    const box = { left: x - kept.width / 2, top: y - kept.height / 2, width: kept.width, height: kept.height }
    const { ssim, sizes } = compare(cutOut(screen, box), kept, 1)
    expect(ssim, `${sizes} at ${x},${y}`).toBeGreaterThan(0.99)
    await Promise.all([own.close(), tab.close()])
  })

  test('of a zoomed page it has as many pixels as the screen', async () => {
    const own = await browsing().openOwn('popup.html')
    const zoomTo = (factor: number) => own.run(zoomOthers, factor)
    const tab = await browsing().open(`${zoo().origin}/csp?zoomed`)
    await zoomTo(1.5)
    try {
      await until('the zoom', () => tab.run(() => devicePixelRatio === 1.5))
      await browsing().clickAction(tab)
      await tab.front()
      await browsing().snapshotKey(tab)
      await until('"saved"', () => tab.sees(CARD))
      expect((await lastSnapshot(browsing())).picture).toMatchObject({
        how: 'screen',
        width: 960,
        height: 360,
      })
    } finally {
      await zoomTo(1)
    }
    await Promise.all([own.close(), tab.close()])
  })

  test('the card stays in the window where a panel opens beside the page', async () => {
    const { tab } = await shoot('/spa?narrow')
    await tab.resize(500, 700)
    const edges = await until('the narrow page', () =>
      tab.run(() => {
        const card = document.querySelector('[data-overshoulder]')?.shadowRoot?.querySelector('.card')
        const { left = 0, right = 0 } = card?.getBoundingClientRect() ?? {}
        return innerWidth === 500 ? { left, right } : null
      }),
    )
    expect(edges.left).toBeGreaterThanOrEqual(0)
    expect(edges.right).toBeLessThanOrEqual(500)
    expect(edges.right).toBeGreaterThan(0)
    await tab.close()
  })

  test('the card hears its key while a button of the page has the focus, not while somebody types', async () => {
    const { tab, step } = await shoot('/spa?keys')
    await tab.run(() => document.querySelector<HTMLElement>('#query')?.focus())
    await tab.press('d')
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('#query')?.value)).toBe('d')
    await tab.run(() => document.querySelector<HTMLElement>('#execute')?.focus())
    await tab.press('d')
    const because = async () =>
      (await browsing().rows()).amendments.flatMap((row) =>
        row.kind === 'verdict' && row.stepId === step.id ? [row.because] : [],
      )
    await until('the dead end', async () => (await because()).length === 1)
    await tab.type('under load, too')
    await tab.press('Enter')
    await until('its reason', async () => (await because()).includes('under load, too'))
    await until('the focus where it was', () => tab.run(() => document.activeElement?.id === 'execute'))
    await tab.close()
  })

  test('while somebody types, the card says that its keys are held with Alt and Shift, and hears them so', async () => {
    const tab = await browsing().open(`${zoo().origin}/spa?typing`)
    await browsing().clickAction(tab)
    await tab.front()
    await tab.hover('canvas')
    await tab.run(() => document.querySelector<HTMLElement>('#query')?.focus())
    await browsing().snapshotKey(tab)
    await until('the keys', () => tab.sees({ role: 'textbox', name: 'Alt+Shift+N' }))
    await tab.press('Alt+Shift+N')
    await tab.type('flat')
    await tab.press('Enter')
    const { id } = await lastSnapshot(browsing())
    await until('the why', async () =>
      (await browsing().rows()).amendments.some((row) => row.kind === 'why' && row.stepId === id),
    )
    await until('the focus where it was', () => tab.run(() => document.activeElement?.id === 'query'))
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('#query')?.value)).toBe('')
    await tab.close()
  })

  test.each([
    ['#flag', 240, 150],
    ['#waiting', 150, 150],
  ])('%s, which gets no button, is taken where somebody points at it', async (target, width, height) => {
    const tab = await press('/hover/flag', target)
    await until('"saved"', () => tab.sees(CARD))
    expect((await lastSnapshot(browsing())).picture).toMatchObject({ how: 'screen', width, height })
    await tab.close()
  })

  test('graph after graph, faster than the browser gives pictures, is a picture of each', async () => {
    const tab = await press('/hover/forty?often', 'canvas')
    let heard = Date.now()
    const taken = async () =>
      (await browsing().rows()).steps.filter(
        (step) => step.kind === 'snapshot' && step.view.url.endsWith('?often'),
      ).length
    await until('the first picture', async () => (await taken()) === 1)
    const others = await tab.run(() =>
      [...document.querySelectorAll('canvas')].slice(1, 4).map((canvas) => {
        const { left, top } = canvas.getBoundingClientRect()
        return { x: left + 200, y: top + 200 }
      }),
    )
    for (const [index, point] of others.entries()) {
      await tab.move(point)
      // What is faster than a hand is a key that is held.
      await until('the hand', () => Date.now() - heard > 300)
      heard = Date.now()
      await browsing().snapshotKey(tab)
      await until(`picture ${index + 2}`, async () => (await taken()) === index + 2)
    }
    await tab.close()
  })

  test('an image keeps its own bytes', async () => {
    const tab = await press('/kept-image?true', 'img')
    await until('"saved"', () => tab.sees(CARD))
    const { graph, picture } = await lastSnapshot(browsing())
    expect(graph.source).toContain('/render/?target=kept')
    expect(picture).toMatchObject({ how: 'original', type: 'image/png', width: 1, height: 1 })
    await tab.close()
  })

  test('a graph in a frame without an address of its own is of the page around it', async () => {
    const tab = await press('/srcdoc?around', 'iframe')
    await until('"saved"', async () =>
      (await browsing().rows()).steps.some(({ kind }) => kind === 'snapshot'),
    )
    await until('its page', async () => (await lastSnapshot(browsing())).view.url.endsWith('/srcdoc?around'))
    await tab.close()
  })

  test('under the pointer is no graph: the only one in sight is meant', async () => {
    const before = (await browsing().rows()).steps.length
    const tab = await press('/spa?alone', '#query')
    await until('"saved"', () => tab.sees(CARD))
    expect(await lastSnapshot(browsing())).toMatchObject({ picture: { how: 'screen' } })
    expect((await browsing().rows()).steps.length).toBeGreaterThan(before)
    await tab.close()
  })

  test('under the pointer is none of several graphs, or there is none: that is said where the person looks', async () => {
    const several = await press('/graphs?several', 'h2')
    await until('what is to be done', async () =>
      /^Not saved: point at one of the \d graphs in sight/.test((await onCard(several)).said),
    )
    await several.close()
    const none = await press('/plain?none', 'body')
    await until('what is the matter', async () =>
      (await onCard(none)).said.startsWith('Not saved: there is no graph in sight'),
    )
    await none.close()
  })

  test('a worker that was killed before a picture was developed does so when it starts again', async () => {
    const { tab, step } = await shoot('/spa?plate')
    const id = step.picture?.id ?? ''
    await until('the first picture', async () => (await browsing().rows()).pictures[id] !== undefined)
    const own = await browsing().openOwn('manifest.json')
    await own.run(undevelop, id)
    expect((await browsing().rows()).pictures[id]).toBeUndefined()
    await browsing().killWorker()
    await own.close()
    await tab.front()
    await tab.run(() => history.pushState(null, '', '?wakes-the-worker'))
    await until('the picture of the plate', async () => (await browsing().rows()).pictures[id] !== undefined)
    expect(await browsing().colours(id)).toBeGreaterThan(1)
    await tab.close()
  })
})
