import type { Step } from '@/lib/model/step'
import type { Look } from './looks'

/** How long after the first of them a look still is the same one. */
const NEAR = 5 * 60_000
/** Of the window: a range that ends "now" moves on while the other person gets there. */
const SHARE = 1 / 20

/** The same act on the same view; null for what has no view, or no known window. */
const actOf = (step: Step): string | null => {
  if (!('view' in step)) return null
  const { viewKey, panel, time } = step.view
  if (time.from === null || time.to === null) return null
  const graph = step.kind === 'snapshot' ? step.graph.title : null
  return JSON.stringify([step.kind, viewKey, panel, graph])
}

/** A trail that is being walked is told with each new step, and the others are the same as before. */
const acts = new WeakMap<Step, string | null>()

/** The same act on the same lead. */
const keyOf = ({ step, leadId }: Look): string | null => {
  const known = acts.get(step)
  const act = known === undefined ? actOf(step) : known
  if (known === undefined) acts.set(step, act)
  return act === null ? null : `${act} ${leadId ?? ''}`
}

const windowOf = ({ step }: Look): { from: number; to: number } => {
  const time = 'view' in step ? step.view.time : null
  return { from: time?.from ?? 0, to: time?.to ?? 0 }
}

const isSameWindow = (one: Look, other: Look): boolean => {
  const [a, b] = [windowOf(one), windowOf(other)]
  const most = (a.to - a.from) * SHARE
  return Math.abs(a.from - b.from) <= most && Math.abs(a.to - b.to) <= most
}

type Group = { first: Look; members: Look[] }

/** The one that is shown: whose words are there, else what was kept by hand, else the earliest. */
const headOf = ({ first, members }: Group, isWorded: (look: Look) => boolean): Look =>
  members.find(isWorded) ?? members.find(({ kept }) => kept) ?? first

/**
 * The same look by several people becomes one that names them all (`also`); nothing is lost. The same look is: the
 * same act (a visit, or a snapshot of the same graph) on the same view, on the same lead, by another person, at most
 * five minutes after the first, with a window of which each end is at most a twentieth of its length away. Two that
 * both have words of their own stay two. Takes and gives looks in order of time; linear but for what is that near.
 */
export const sameLooks = (all: readonly Look[], isWorded: (look: Look) => boolean): readonly Look[] => {
  const [one] = all
  if (all.every(({ step }) => step.by === one?.step.by)) return all
  const open = new Map<string, Group[]>()
  const groups: Group[] = []
  for (const look of all) {
    const key = keyOf(look)
    const near = (open.get(key ?? '') ?? []).filter(({ first }) => look.step.at - first.step.at <= NEAR)
    const group = near.find(
      ({ first, members }) =>
        isSameWindow(first, look) &&
        members.every(({ step }) => step.by !== look.step.by) &&
        !(isWorded(look) && members.some(isWorded)),
    )
    if (group) group.members.push(look)
    else {
      const begun = { first: look, members: [look] }
      groups.push(begun)
      if (key !== null) open.set(key, [...near, begun])
    }
  }
  const heads = new Map(
    groups.flatMap((group): [Look, Look][] => {
      if (group.members.length === 1) return [[group.first, group.first]]
      const head = headOf(group, isWorded)
      return [[head, { ...head, also: group.members.filter((member) => member !== head) }]]
    }),
  )
  return all.flatMap((look) => heads.get(look) ?? [])
}

/** Everybody who took this look, the one that is shown first. */
export const lookersOf = ({ step, also }: Look): string[] => [step.by, ...also.map((other) => other.step.by)]
