import { browser } from 'wxt/browser'
import type { Site } from '@/lib/messages/protocol'

type Sign = { text: string; title: string }

const CALM = '#5b6770'
const LOUD = '#b3261e'

/** What the toolbar button says of a tab. Browsers take it back when the tab goes to another page. */
export const signOf = ({ origin, state }: Site): Sign => {
  const host = origin === null ? 'this page' : new URL(origin).host
  const signs: Record<Site['state'], Sign> = {
    journaling: { text: '●', title: `Overshoulder: journaling ${host}` },
    paused: { text: 'Ⅱ', title: `Overshoulder: paused on ${host}` },
    'not-allowed': { text: '', title: `Overshoulder: not journaling ${host}` },
    private: { text: '', title: 'Overshoulder: nothing is kept in private windows' },
    impossible: { text: '', title: 'Overshoulder: this page cannot be journaled' },
  }
  return signs[state]
}

/** A tab that has been closed meanwhile is none of our business, and no sign is worth a step. */
const show = async (tabId: number, { text, title }: Sign, color: string): Promise<void> => {
  try {
    await browser.action.setBadgeText({ tabId, text })
    await browser.action.setTitle({ tabId, title })
    await browser.action.setBadgeBackgroundColor({ tabId, color })
  } catch {
    return
  }
}

export const showSite = (tabId: number, site: Site): Promise<void> => show(tabId, signOf(site), CALM)

/** For an act that came to nothing where the page cannot say so itself. */
export const showTrouble = (tabId: number, sentence: string): Promise<void> =>
  show(tabId, { text: '!', title: `Overshoulder: ${sentence}` }, LOUD)
