import { Link } from 'lucide-react'
import { useCallback } from 'react'
import { Button } from '@/components/controls/button'
import { useSettings } from '@/components/settings/use-settings'
import { useActs } from '@/components/toast/acts'
import { counted } from '@/components/words'
import type { Whole } from '@/lib/model/whole'
import { tellLink, trailLink } from '@/lib/share/fragment'
import { useLater } from './use-later'

/** The viewer that a team hosts, or the one inside of this extension. */
const useViewer = (): string => useSettings()?.viewerUrl ?? new URL('/viewer.html', location.href).href

/** The trail as a link, text only; `link` is null where it is too long for any. All of it is null until it is known. */
export const useTrailLink = (whole: Whole): { link: string | null } | null => {
  const viewer = useViewer()
  const work = useCallback(
    function* () {
      return { link: yield* tellLink(whole, viewer) }
    },
    [whole, viewer],
  )
  return useLater(whole, work)
}

type CopyLinkProps = { of: ReturnType<typeof useTrailLink>; bare?: boolean }

/** Copies the trail link, and says how long it is before it does. */
export const CopyLink = ({ of, bare = false }: CopyLinkProps) => {
  const link = of?.link ?? null
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
      {of === null
        ? 'Copy trail link'
        : link === null
          ? 'Too long for a trail link'
          : `Copy trail link (${counted(link.length, 'character')})`}
    </Button>
  )
}

/** The same for a long trail: how long its link is takes a while to find out, and is only when it is asked for. */
export const LongLink = ({ whole }: { whole: Whole }) => {
  const viewer = useViewer()
  const { attempt, did } = useActs()
  const copy = () =>
    attempt(async () => {
      const link = trailLink(whole, viewer)
      if (link !== null) await navigator.clipboard.writeText(link)
      did(
        link === null
          ? 'Too long for a trail link'
          : `Trail link copied (${counted(link.length, 'character')})`,
      )
    })
  return (
    <Button look="bare" onClick={copy}>
      <Link />
      Copy trail link
    </Button>
  )
}
