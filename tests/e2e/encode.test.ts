import { expect, test } from 'vitest'
import { captureCode } from './harness/capture-code'
import { inBrowsers } from './harness/in-browsers'

type Encoded = { type: string; base64: string; width: number; height: number }
type Osh = { encode: (canvas: HTMLCanvasElement, told: object) => Promise<Encoded> }

/** Runs in a page: the type that a painting is handed over as, and how many of its bytes came out otherwise. */
const roundTrip = async ([width, height]: readonly [number, number]) => {
  const { osh } = window as unknown as { osh: Osh }
  const inkOf = () => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    return canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  }
  const painted = inkOf()
  for (let x = 0; x < width; x++) {
    painted.fillStyle = `hsl(${x} 90% ${20 + (x % 60)}%)`
    painted.fillRect(x, 0, 1, height)
  }
  painted.font = '30px serif'
  painted.fillText('Playback errors by node', 20, 40)
  const { type, base64, ...size } = await osh.encode(painted.canvas, { how: 'painted' })
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const back = inkOf()
  back.drawImage(await createImageBitmap(new Blob([bytes], { type })), 0, 0)
  const [before, after] = [painted, back].map((ink) => ink.getImageData(0, 0, width, height).data)
  const changed = before?.reduce((count, byte, index) => count + (byte === after?.[index] ? 0 : 1), 0)
  return { type, size: [size.width, size.height], changed }
}

inBrowsers('what the page hands over of a painting,', (browsing, browser) => {
  // Chromium writes the PNG of a big canvas only once the page is idle, which a busy dashboard is a second later.
  test.each([
    ['a panel', [640, 300], 'image/png'],
    ['one that is too big to write at once', [1_300, 700], { chromium: 'image/webp', firefox: 'image/png' }],
  ] as const)('%s loses nothing', async (_, size, type) => {
    const tab = await browsing().openOwn('manifest.json')
    await tab.goto('about:blank')
    await tab.script(await captureCode('lib/observer/capture/encode.ts'))
    const expected = typeof type === 'string' ? type : type[browser]
    expect(await tab.run(roundTrip, size)).toEqual({ type: expected, size, changed: 0 })
    await tab.close()
  })
})
