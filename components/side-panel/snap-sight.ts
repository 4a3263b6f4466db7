import { counted } from '@/components/words'
import { sendFromOurs } from '@/lib/messages/send'

/** Snapshots every graph in sight of a tab, and says how many were saved. */
export const snapSight = async (tabId: number | null): Promise<string> => {
  if (tabId === null) return 'There is no page here to snapshot'
  const { saved, missed } = await sendFromOurs('snapSight', { tabId })
  const [why] = missed
  if (saved.length === 0) return why ?? 'There is no graph in sight'
  const missing = why === undefined ? '' : `, ${missed.length} missed: ${why}`
  return `${counted(saved.length, 'graph')} saved${missing}`
}
