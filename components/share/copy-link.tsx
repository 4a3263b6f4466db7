import { Link } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '@/components/controls/button'
import { useSettings } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { counted } from '@/components/words'
import type { Whole } from '@/lib/model/whole'
import { trailLink } from '@/lib/share/fragment'

/** The viewer that a team hosts, or the one inside of this extension. */
const useViewer = (): string => useSettings()?.viewerUrl ?? new URL('/viewer.html', location.href).href

/** The trail as a link, text only; null where it is too long for any. */
export const useTrailLink = (whole: Whole): string | null => {
  const viewer = useViewer()
  return useMemo(() => trailLink(whole, viewer), [whole, viewer])
}

type CopyLinkProps = { whole: Whole; bare?: boolean }

/** Copies the trail link, and says how long it is before it does. */
export const CopyLink = ({ whole, bare = false }: CopyLinkProps) => {
  const link = useTrailLink(whole)
  const { attempt, did } = useActs()
  const copy = () =>
    attempt(async () => {
      if (link === null) return
      await navigator.clipboard.writeText(link)
      did('Trail link copied')
    })
  return (
    <Button look={bare ? 'bare' : 'plain'} disabled={link === null} onClick={copy}>
      <Link />
      {link === null ? 'Too long for a trail link' : `Copy trail link (${counted(link.length, 'character')})`}
    </Button>
  )
}
