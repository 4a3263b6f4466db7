import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'

/** Pictures at the moment that held the most of them. */
export type Held = { most: number; drawn: number }

type Counted = { live: Set<string> }

/** Counts the addresses of bytes that were made and not given back. */
const countAddresses = (): void => {
  const counted = window as unknown as Counted
  counted.live = new Set()
  const make = URL.createObjectURL.bind(URL)
  const giveBack = URL.revokeObjectURL.bind(URL)
  URL.createObjectURL = (bytes: Blob) => {
    const made = make(bytes)
    counted.live.add(made)
    return made
  }
  URL.revokeObjectURL = (url: string) => {
    counted.live.delete(url)
    giveBack(url)
  }
}

/** Scrolls through the first fifty screens, and jumps through all of the list. */
const scrollThrough = async (): Promise<Held> => {
  const { live } = window as unknown as Counted
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  const box = document.querySelector('[role="list"][tabindex="-1"]')
  if (!box) throw new Error('there is no list')
  let held: Held = { most: 0, drawn: 0 }
  const look = () => {
    if (live.size >= held.most)
      held = { most: live.size, drawn: document.querySelectorAll('[data-row] img').length }
  }
  for (let screen = 0; screen < 100; screen++) {
    box.scrollTop = screen < 50 ? screen * box.clientHeight : (box.scrollHeight * (screen - 50)) / 50
    for (let frames = 0; frames < 4; frames++) {
      await frame()
      look()
    }
  }
  return held
}

export const heldPictures = async (
  { context, extensionId, adopt }: ChromiumBrowsing,
  trailId: string,
): Promise<Held> => {
  const page = await context.newPage()
  await page.addInitScript(countAddresses)
  await page.goto(`chrome-extension://${extensionId}/trail.html#${trailId}/read`)
  const tab = adopt(page)
  await tab.locate('[data-row] img')
  const held = await tab.run(scrollThrough)
  await page.close()
  return held
}
