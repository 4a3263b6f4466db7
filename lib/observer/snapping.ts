import type { PageTold, RequestOf, Saved, ToPage } from '@/lib/messages/protocol'
import type { sendFromPage } from '@/lib/messages/send'
import { createCamera } from './camera'
import { drawn, root } from './dom'
import { newId } from './id'
import { drawingsIn } from './drawings'
import type { Handlers } from './listen'
import { createOverlay } from './overlay'
import { watchPointer } from './pointer'
import { world, type Capture, type Card } from './world'

/** Overlays come back by themselves where the end of a snapshot is never told (the worker died). */
const CONCEALED_MS = 10_000
/** What was painted when the button was pressed is thrown away where it is held for longer. */
const HELD_MS = 500

type Aim = ReturnType<Capture['press']>
/** A graph, and what its page showed, at the moment at which its button was pressed. */
type Press = { drawing: Element; told: { page: PageTold; at: number }; aim: Promise<Aim> }

type Snapping = {
  signal: AbortSignal
  send: typeof sendFromPage
  page: () => PageTold
  /** whether the camera button is wanted */
  hoverButton: () => boolean
}

/** Everything about snapshots in this frame; what it takes to make one is injected at the first. */
export const watchSnaps = ({ signal, send, page, hoverButton }: Snapping) => {
  const overlay = createOverlay(signal, (event) => {
    // A shortcut is coming: what is ours is gone from the screen before its picture is taken.
    if (event.altKey || event.ctrlKey || event.metaKey) camera.hide()
    else if (event.key === 'Tab') camera.onTab(event)
    card?.onKey(event)
  })
  let card: Card | null = null
  let revealing: ReturnType<typeof setTimeout> | undefined
  let busy = false
  let pressed: Press | null = null

  const reveal = () => {
    clearTimeout(revealing)
    overlay.conceal(false)
  }
  const armed = async (): Promise<Capture> => {
    if (!world()?.capture) await send('arm', {})
    const capture = world()?.capture
    if (!capture) throw new Error('the capture code is missing')
    card ??= capture.createCard(overlay, send)
    return capture
  }
  const conceal = (): boolean => {
    clearTimeout(revealing)
    revealing = setTimeout(reveal, CONCEALED_MS)
    return overlay.conceal(true)
  }
  const prepare = async (covered = conceal()): Promise<Capture> =>
    (await Promise.all([armed(), covered && drawn()]))[0]
  const tell = async ({ token, saved, trouble }: RequestOf<ToPage, 'done'>) => {
    reveal()
    if (!saved && !trouble) return {}
    // An orphan of an update cannot arm any more, and says nothing.
    const graph = (await armed().catch(() => undefined))?.aimed(token ?? '')
    card?.show({ saved, trouble }, graph ?? root())
    return {}
  }

  const clear = async () => {
    if (conceal()) await drawn()
  }
  const press = (drawing: Element): Press => {
    const aim = armed().then((capture) => capture.press(drawing, clear))
    aim.catch(() => undefined)
    return (pressed = { drawing, told: { page: page(), at: Date.now() }, aim })
  }
  const snap = async (drawing: Element) => {
    if (busy) return
    busy = true
    const isFresh = pressed?.drawing === drawing && Date.now() - pressed.told.at < HELD_MS
    const { told, aim: aiming } = (isFresh && pressed) || press(drawing)
    let token: string | null = null
    let saved: Saved | null = null
    let trouble: string | null = null
    try {
      const aim = await aiming
      token = aim.token
      saved = await send('snap', { id: newId(), aim, ...told })
    } catch (error) {
      trouble = error instanceof Error ? error.message : 'nobody answered'
    }
    busy = false
    await tell({ token, saved, trouble })
    camera.hide()
  }
  const camera = createCamera({
    overlay,
    signal,
    wanted: () => hoverButton() && !busy,
    onPress: press,
    onSnap: (drawing) => void snap(drawing),
    // The first button of a frame brings the code that looks closer, and takes the button back where it was wrong.
    onShow: (drawing) =>
      void armed().then(
        ({ isPattern }) => isPattern(drawing) && camera.hide(),
        () => undefined,
      ),
  })
  const pointed = watchPointer(signal, camera.onPoint, camera.leave)

  const handlers: Omit<Handlers, 'obey' | 'where'> = {
    aim: async () => {
      const drawing = pointed()
      const covered = conceal()
      const aim = drawing && (await prepare(covered)).aimAt(drawing)
      return { aim, page: page(), frames: length, covered }
    },
    sight: async () => {
      const isEmpty = drawingsIn(root()).length === 0
      return { aims: isEmpty ? [] : (await prepare()).aimAtSight(), page: page() }
    },
    tour: async (request) => ({ ...(await (await prepare()).walk(request)), page: page() }),
    done: tell,
    developed: ({ stepId, thumbnail }) => {
      card?.develop(stepId, thumbnail)
      return {}
    },
    paint: async (request) => (await armed()).paint(request),
    behind: async (request) => (await armed()).behind(request, page().hints?.requests ?? []),
  }
  const silence = () => {
    camera.hide()
    card?.close()
  }
  return { handlers, silence }
}
