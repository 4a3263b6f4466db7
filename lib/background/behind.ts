import { maskSecrets } from '@/lib/adapters/parts/secrets'
import { completeSnapshot } from '@/lib/journal/numbers'
import type { Aim } from '@/lib/messages/protocol'
import type { Id } from '@/lib/model/id'
import { originOf } from '@/lib/model/origin'
import type { View } from '@/lib/model/view'
import { askFrame, type Frame } from './frames'

/** A snapshot that was just saved, and where its graph still is. */
export type Fresh = { frame: Frame; token: Aim['token']; stepId: Id; view: View; pageUrl: string }

/**
 * Asks the page what stands behind the graphs of an act, once they are saved: the panel's own query, and its numbers
 * where the person said so for this site. One after the other, and whatever fails costs nothing but itself.
 */
export const addBehind = async (
  keepsNumbers: (origin: string) => Promise<boolean>,
  fresh: readonly Fresh[],
): Promise<void> => {
  for (const { frame, token, stepId, view, pageUrl } of fresh) {
    try {
      const { from, to } = view.time
      const numbers = await keepsNumbers(originOf(pageUrl) ?? '')
      const told = await askFrame(frame, 'behind', { token, from, to, numbers })
      const source = maskSecrets(told.numbers?.source ?? '').url
      await completeSnapshot(stepId, { ...told, numbers: told.numbers && { ...told.numbers, source } })
    } catch {
      continue
    }
  }
}
