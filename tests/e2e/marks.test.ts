import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { browsingIn, folderFor, inBrowsers } from './harness/in-browsers'
import { importing } from './harness/importing'
import { until } from './harness/until'

const folder = folderFor('marks', async (here) => {
  const { whole, pictures } = incident()
  await writeFile(path.join(here, 'trail.json'), bundle(whole, pictures))
  const amendments = [...whole.amendments, { ...MARKED, trailId: whole.trail.id }]
  await writeFile(path.join(here, 'marked.json'), bundle({ ...whole, amendments }, pictures))
})

const BOX = { shape: 'box', x: 0.2, y: 0.3, width: 0.4, height: 0.5, word: '' } as const
// Later than what is drawn by hand before.
const MARKED = { id: 'm', at: 7e12, by: 'person-mara', kind: 'marks' as const, stepId: 's1', marks: [BOX] }

type Ink = { width: number; height: number; at: [x: number, y: number][] }

/** Runs in the page: where a picture has the colour of marks, in pixels. */
const inkIn = async (base64: string): Promise<Ink> => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const { width, height } = bitmap
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  pen?.drawImage(bitmap, 0, 0)
  const { data } = pen?.getImageData(0, 0, width, height) ?? { data: [] }
  const at: [number, number][] = []
  for (let index = 0; index < width * height; index++) {
    const [red = 0, green = 0, blue = 0] = data.slice(index * 4, index * 4 + 3)
    if (Math.hypot(red - 0xb3, green - 0x12, blue - 0x3f) < 24)
      at.push([index % width, Math.floor(index / width)])
  }
  return { width, height, at }
}

/** How far a point is from the frame of the box, in pixels of a picture that is `height` high without its strip. */
const offFrame = ([x, y]: readonly [number, number], width: number, height: number): number => {
  const [left, top] = [BOX.x * width, BOX.y * height]
  const [right, bottom] = [left + BOX.width * width, top + BOX.height * height]
  const inside = Math.min(x - left, right - x, y - top, bottom - y)
  return inside >= 0 ? inside : Math.max(left - x, x - right, top - y, y - bottom)
}

const SIDES = [
  [BOX.x, 0.55],
  [BOX.x + BOX.width, 0.55],
  [0.4, BOX.y],
  [0.4, BOX.y + BOX.height],
] as const

/** Sides of the box that are not drawn, and points beside it that have its colour: none where all is well. */
const faults = ({ width, at }: Ink, height: number) => ({
  missing: SIDES.filter(([x, y]) => !at.some(([px, py]) => Math.hypot(px - x * width, py - y * height) < 4)),
  beside: at.filter((point) => offFrame(point, width, height) >= 4).slice(0, 5),
})
const NONE = { missing: [], beside: [] }

/** Runs in the page. */
const inks = (kind: string): number => document.querySelectorAll(`.marks .ink ${kind}`).length
const words = () => [...document.querySelectorAll('.marks .ink text')].map(({ textContent }) => textContent)
const isSurfaceInSight = (): boolean => {
  const surface = document.querySelector('[role=application]')
  const { left, top } = surface?.getBoundingClientRect() ?? new DOMRect()
  return surface !== null && document.elementFromPoint(left + 4, top + 4) === surface
}

inBrowsers('marks', (browsing) => {
  test('are drawn by pointer and by keys, and lie over the picture in the exported file', async () => {
    const tab = await importing(browsing(), path.join(folder(), 'trail.json'))
    await tab.click({ role: 'tab', name: 'Story' })
    await tab.click({ role: 'button', name: 'Box' })
    await tab.locate('[role=application]')
    const box = await tab.run(() => {
      const { x, y, width, height } =
        document.querySelector('[role=application]')?.getBoundingClientRect() ?? new DOMRect()
      return { x, y, width, height }
    })
    const at = (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height })
    await tab.drag(at(0.2, 0.3), at(0.5, 0.7))
    await tab.type('choppy')
    await tab.press('Enter')
    await until('the box', async () => (await tab.run(inks, 'rect')) === 1)
    await tab.run(() => document.querySelector('[data-marking]')?.scrollIntoView({ block: 'start' }))
    await tab.click({ role: 'button', name: 'Word' })
    await until('the picture that was scrolled away', () => tab.run(isSurfaceInSight))
    await tab.locate('[role=application]')
    await tab.press('ArrowRight')
    await tab.press('Enter')
    await tab.type('step up')
    await tab.press('Enter')
    await until('both words', async () => (await tab.run(inks, 'text')) === 2)
    await tab.click({ role: 'tab', name: 'Share' })
    const file = await tab.saved(() => tab.click({ role: 'button', name: 'Save story (HTML)' }))
    expect(await readFile(file, 'utf8')).toContain('Marked: box “choppy”')
    const story = await browsing().open(pathToFileURL(file).href)
    expect(await story.run(words)).toEqual(['choppy', 'step up'])
    await story.close()
    await tab.close()
  })

  test('are burnt into pictures that leave alone, at their place, and into no others', async () => {
    const tab = await importing(browsing(), path.join(folder(), 'marked.json'))
    await tab.click({ role: 'tab', name: 'Share' })
    const ink = (bytes: Uint8Array) => tab.run(inkIn, Buffer.from(bytes).toString('base64'))
    const drawn = incident().pictures.get('picture-s1')
    const { height, at } = await ink(drawn?.bytes ?? new Uint8Array())
    expect([height > 50, at]).toEqual([true, []])
    const saved = async (name: string) => {
      const file = await tab.saved(() => tab.click({ role: 'button', name }))
      return new Uint8Array(await readFile(file))
    }
    expect(faults(await ink(await saved('the picture of Playback errors by device')), height)).toEqual(NONE)
    const pictures = Object.entries(unzipSync(await saved('Save Markdown with pictures'))).filter(
      ([name]) => !name.endsWith('.md'),
    )
    expect(pictures.length).toBe(6)
    for (const [name, bytes] of pictures) {
      const found = await ink(bytes)
      if (name.includes('picture-s1.')) expect(faults(found, height)).toEqual(NONE)
      else expect([name, found.at]).toEqual([name, []])
    }
    await tab.close()
  })
})

describe('marks by a finger', () => {
  const browsing = browsingIn('chromium', { touch: true })
  test('what is put down by a tap waits for its word', async () => {
    const tab = await importing(browsing(), path.join(folder(), 'trail.json'))
    await tab.click({ role: 'tab', name: 'Story' })
    await tab.click({ role: 'button', name: 'Word' })
    await tab.tap(await tab.locate('[role=application]'))
    await tab.locate({ role: 'textbox', name: 'Word on the mark' })
    await tab.type('choppy')
    await tab.press('Enter')
    await until('the word', async () => (await tab.run(words)).includes('choppy'))
    await tab.close()
  })
})
