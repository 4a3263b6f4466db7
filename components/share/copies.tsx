import { Copy, Image } from 'lucide-react'
import { useCallback, useMemo, type ReactNode } from 'react'
import { Button } from '@/components/controls/button'
import { useActs } from '@/components/toast/acts'
import { useAsked, useWholeStory } from '@/components/story/use-story'
import { useWalk } from '@/components/trail/walk'
import type { Whole } from '@/lib/model/whole'
import { copyPng, copyRich, copyText, copyTrail, holdsTrails } from '@/lib/share/clipboard'
import type { Fitted } from '@/lib/share/fit'
import { tellGithub } from '@/lib/share/github'
import { tellJira } from '@/lib/share/jira'
import { keyPicture } from '@/lib/share/key-picture'
import { planRich, richStory, RICH_LIMIT, tellPlan, type RichPlan } from '@/lib/share/rich'
import { tellSlack } from '@/lib/share/slack'
import { safeLink } from '@/lib/story/foreign'
import { labelOf } from '@/lib/story/label'
import type { Element } from '@/lib/story/markup'
import { titleOf } from '@/lib/story/title'
import { CopyLink, useTrailLink } from './copy-link'
import { leftBehind, meaningOf, richWords } from './length'
import { bundleBlob, marked, stripOfStep } from './save'
import styles from './share.module.css'
import { useLater, type Work } from './use-later'
import { useSizes } from './use-parcel'

const Way = ({ children, meaning }: { children: ReactNode; meaning: string }) => (
  <li>
    <div className={styles.acts}>{children}</div>
    <p className={styles.faint}>{meaning}</p>
  </li>
)

const COUNTED = 'How much of it fits is being counted.'

/** "3,120 of 4,000 characters", and what stays out for it. */
const lengthOf = (fitted: Fitted | null): string => {
  if (!fitted) return COUNTED
  const { text, limit, leftOut } = fitted
  const length = `${text.length.toLocaleString('en')} of ${limit.toLocaleString('en')} characters.`
  return leftOut.length === 0
    ? `${length} All of it fits.`
    : `${length} Left out to fit: ${leftOut.join(', ')}.`
}

const useCopy = () => {
  const { attempt, did } = useActs()
  return (words: string, act: () => Promise<void>) => attempt(() => act().then(() => did(words)))
}

const TextCopy = ({ place, fitted }: { place: string; fitted: Fitted | null }) => {
  const copy = useCopy()
  return (
    <Button
      disabled={!fitted}
      onClick={() => fitted && copy(`Copied for ${place}`, () => copyText(fitted.text))}
    >
      <Copy />
      Copy for {place}
    </Button>
  )
}

/** Without a picture that leaves there is nothing to copy. */
const KeyPicture = ({ whole }: { whole: Whole }) => {
  const copy = useCopy()
  const step = useMemo(() => keyPicture(whole), [whole])
  if (!step) return null
  return (
    <Button
      look="bare"
      title={labelOf(step)}
      onClick={() => copy('Key picture copied', () => copyPng(stripOfStep(step, whole)))}
    >
      <Image />
      Copy its key picture
    </Button>
  )
}

const RichCopy = ({ whole, zone }: { whole: Whole; zone: string }) => {
  const { me } = useWalk()
  const copy = useCopy()
  const sizes = useSizes(whole)
  const story = useWholeStory(useAsked(whole, { zone, burnt: true, mine: me ?? undefined }))
  const plan = useLater<RichPlan | null>(
    whole,
    useCallback(
      function* () {
        return story && (yield* tellPlan(story, sizes))
      },
      [story, sizes],
    ),
  )
  // Marks make a picture larger or smaller than it is kept: what fits is seen again when they are in.
  const rich = (story: Element) =>
    marked(whole).then((pictures) => {
      const now = new Map([...pictures].map(([id, { bytes }]) => [id, bytes.length]))
      return richStory(story, pictures, planRich(story, now))
    })
  return (
    <Way meaning={plan ? richWords(plan) : COUNTED}>
      <Button
        disabled={!story || !plan || plan.size > RICH_LIMIT}
        onClick={() => story && copy('Copied with pictures', () => copyRich(rich(story)))}
      >
        <Copy />
        Copy with pictures
      </Button>
    </Way>
  )
}

const WHOLE = 'For pasting into another Overshoulder’s trail page: nothing is lost, pictures included.'
const ONLY_LINK =
  'This browser’s clipboard holds no trails: the trail link is copied instead, without pictures. Save the trail file for all of it.'

const TrailCopy = ({ whole, link }: { whole: Whole; link: string | null }) => {
  const copy = useCopy()
  const words = `${titleOf(whole)} (an Overshoulder trail)\n${link ?? ''}`
  const all = holdsTrails()
  return (
    <Way meaning={all ? WHOLE : ONLY_LINK}>
      <Button
        disabled={!all && link === null}
        onClick={() => copy('Trail copied', () => copyTrail(bundleBlob(whole), words))}
      >
        <Copy />
        Copy trail
      </Button>
    </Way>
  )
}

/** The story as a place takes it; each is worked out by itself, once all of the story is told. */
const useFitted = (whole: Whole, story: Element | null, tell: (story: Element) => ReturnType<Work<Fitted>>) =>
  useLater<Fitted | null>(
    whole,
    useCallback(
      function* () {
        return story && (yield* tell(story))
      },
      [story, tell],
    ),
  )

/** The trail for places where people paste, with their limits told before. `whole` is what may leave. */
export const Copies = ({ whole, zone }: { whole: Whole; zone: string }) => {
  const { me } = useWalk()
  const known = useTrailLink(whole)
  const link = known?.link ?? null
  // A link into this browser's own extension opens for nobody else.
  const opens = link !== null && safeLink(link) !== null ? link : null
  const story = useWholeStory(useAsked(whole, { zone, mine: me ?? undefined }))
  const toSlack = useCallback((told: Element) => tellSlack(told, opens), [opens])
  const slack = useFitted(whole, story, toSlack)
  const jira = useFitted(whole, story, tellJira)
  const github = useFitted(whole, story, tellGithub)
  return (
    <section aria-label="Copies" className={styles.ways}>
      <h2>Copies</h2>
      <ul>
        <Way meaning={lengthOf(slack)}>
          <TextCopy place="Slack" fitted={slack} />
          <KeyPicture whole={whole} />
        </Way>
        <Way meaning={lengthOf(jira)}>
          <TextCopy place="Jira" fitted={jira} />
        </Way>
        <Way meaning={`${lengthOf(github)} Calls nobody, closes nothing.`}>
          <TextCopy place="GitHub or GitLab" fitted={github} />
        </Way>
        <RichCopy whole={whole} zone={zone} />
        <TrailCopy whole={whole} link={link} />
        <Way meaning={known ? `${meaningOf(link)}${link === null ? '' : leftBehind(whole)}` : COUNTED}>
          <CopyLink of={known} />
        </Way>
      </ul>
    </section>
  )
}
