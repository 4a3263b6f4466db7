import { browser } from 'wxt/browser'
import type { Site } from '@/lib/messages/protocol'

type Sign = { text: string; title: string; color: string }

const CALM = '#5b6770'
const LOUD = '#b3261e'

const STUCK = { text: '!', title: 'Overshoulder: nothing can be written, the disk may be full' }

/** What the toolbar button says of a tab. Browsers take it back when the tab goes to another page. */
export const signOf = ({ origin, state }: Site, isStuck: boolean): Sign => {
  const host = origin === null ? 'this page' : new URL(origin).host
  const signs: Record<Site['state'], Omit<Sign, 'color'>> = {
    journaling: { text: '●', title: `Overshoulder: journaling ${host}` },
    paused: { text: 'Ⅱ', title: `Overshoulder: paused on ${host}` },
    'not-allowed': { text: '', title: `Overshoulder: not journaling ${host}` },
    private: { text: '', title: 'Overshoulder: nothing is kept in private windows' },
    impossible: { text: '', title: 'Overshoulder: this page cannot be journaled' },
  }
  if (state === 'journaling' && isStuck) return { ...STUCK, color: LOUD }
  return { ...signs[state], color: CALM }
}

/** A tab that has been closed meanwhile is none of our business, and no sign is worth a step. */
const show = async (tabId: number, { text, title, color }: Sign): Promise<void> => {
  try {
    await browser.action.setBadgeText({ tabId, text })
    await browser.action.setTitle({ tabId, title })
    await browser.action.setBadgeBackgroundColor({ tabId, color })
  } catch {
    return
  }
}

/** `isStuck`: nothing that is looked at can be written at the moment. */
export const showSite = (tabId: number, site: Site, isStuck: boolean): Promise<void> =>
  show(tabId, signOf(site, isStuck))

/** For an act that came to nothing where the page cannot say so itself. */
export const showTrouble = (tabId: number, sentence: string): Promise<void> =>
  show(tabId, { text: '!', title: `Overshoulder: ${sentence}`, color: LOUD })
