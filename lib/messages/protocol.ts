import { z } from 'zod'
import { Axis, Graph } from '@/lib/model/graph'
import { Id, Instant } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import { Numbers } from '@/lib/model/numbers'
import { Page } from '@/lib/model/page'
import { PictureType } from '@/lib/model/picture'
import { Query } from '@/lib/model/query'

/** Why the observer looked. `query`: the page asked its server for other data without changing its link. */
export const Cause = z.enum(['load', 'push', 'replace', 'traverse', 'fragment', 'query'])
export type Cause = z.infer<typeof Cause>

let zone: string | undefined

/**
 * A page as its observer tells it. The zone is the browser's, and is added here: a page that finds it out for itself
 * stands still for that, longer than 50 ms on a slow machine.
 */
const PageTold = Page.omit({ zone: true }).transform((page) => {
  zone ??= new Intl.DateTimeFormat().resolvedOptions().timeZone.slice(0, 60)
  return { ...page, zone }
})
export type PageTold = z.input<typeof PageTold>

const pixels = z.number().min(-1_000_000).max(1_000_000)

/** A graph that is about to be snapshot. */
export const Aim = z.object({
  /** names the element to the capture code in the same frame */
  token: Id,
  graph: Graph,
  /** the key by which the tool's own links name the graph's panel (Grafana); null where they do not */
  panel: z.string().max(200).nullable(),
  /** CSS pixels in the viewport of the top frame; null in a frame whose offset cannot be known (cross-origin) */
  rect: z.object({ x: pixels, y: pixels, width: pixels, height: pixels }).nullable(),
  /** scroll offset of the top frame in CSS pixels: `rect` + `scroll` is what Firefox wants */
  scroll: z.object({ x: pixels, y: pixels }),
  /** CSS pixels of the top frame's viewport */
  viewport: z.object({ width: pixels, height: pixels }),
  /** true where all of it is in the viewport and nothing of the page lies over it */
  clear: z.boolean(),
  /** true where something of the page lies over what the viewport shows of it: a sticky bar, a dialog */
  covered: z.boolean(),
})
export type Aim = z.infer<typeof Aim>

/** Where a graph is, of what is told of it. */
const Where = Aim.pick({ rect: true, scroll: true, viewport: true, clear: true, covered: true })
export type Where = z.infer<typeof Where>

const Thumbnail = z.string().max(64_000)

/** What is said about a snapshot once it is on disk. */
export const Saved = z.object({
  stepId: Id,
  /** "row 13 of 21"; empty where the place is not known */
  place: z.string().max(LIMITS.line),
  title: z.string().max(LIMITS.line),
  /** small data: URL for the card; null without a picture, or while it is being developed */
  thumbnail: Thumbnail.nullable(),
  /** true where the picture is on disk as it came from the screen, and its thumbnail follows (`developed`) */
  developing: z.boolean(),
  /** what the picture lacks, as a sentence; null where it is whole */
  incomplete: z.string().max(LIMITS.line).nullable(),
})
export type Saved = z.infer<typeof Saved>

/** What the observer in a page is to do. */
export const Orders = z.object({
  /** false: paused, forgotten or private; the observer says nothing and shows nothing */
  journal: z.boolean(),
  /** the camera button on graphs */
  hoverButton: z.boolean(),
})
export type Orders = z.infer<typeof Orders>

const nothing = z.object({})

/** From the observer of a granted page to the background. They append to the trail of their own tab, and read nothing. */
export const fromPage = {
  /** asked once when the observer starts, and after a return from the back-forward cache */
  hello: { request: nothing, response: Orders },
  /** a view has settled. `id` is made by the observer, so that sending twice writes once. Answers the step, or null where it was none */
  seen: {
    request: z.object({ id: Id, page: PageTold, cause: Cause, at: Instant }),
    response: z.object({ stepId: Id.nullable() }),
  },
  /**
   * a graph of this frame is about to be snapshot: answered once the capture code has been injected into it, or
   * (`clone`) the code for what could not be painted
   */
  arm: { request: z.object({ clone: z.boolean().optional() }), response: nothing },
  /** the camera button (or the shortcut's own page) asks for a snapshot; answered when it is on disk */
  snap: { request: z.object({ id: Id, page: PageTold, aim: Aim, at: Instant }), response: Saved },
  /** the words typed into the card of a snapshot that this tab has just made */
  why: { request: z.object({ stepId: Id, text: z.string().max(LIMITS.words) }), response: nothing },
  /** D and L on that card: `lead` opens a lead from the step, `dead-end` closes the lead it hangs on (or opens and closes one) */
  mark: {
    request: z.object({ stepId: Id, as: z.enum(['lead', 'dead-end']), text: z.string().max(LIMITS.words) }),
    response: nothing,
  },
  /** U on that card: the snapshot is trimmed; asked again it is back */
  undo: { request: z.object({ stepId: Id }), response: z.object({ trimmed: z.boolean() }) },
} as const

/** From the background to the observer (or the injected capture code) of one frame. */
export const toPage = {
  /** new orders after a pause, a change of options, or a forgotten site */
  obey: { request: Orders, response: nothing },
  /** what is under the pointer, for the shortcut. Overlays are hidden until `done`. Null where there is no graph */
  aim: {
    request: nothing,
    response: z.object({
      page: PageTold,
      aim: Aim.nullable(),
      /** how many frames are in this one: one of them may know better what is under the pointer */
      frames: z.int().min(0),
      /** true where something of ours may have been on the screen until this was asked */
      covered: z.boolean(),
    }),
  },
  /** every graph in sight, for the popup. Overlays are hidden until `done` */
  sight: { request: nothing, response: z.object({ page: PageTold, aims: z.array(Aim).max(200) }) },
  /**
   * one stop of a walk through the dashboard: scrolls to graphs that were not taken yet and aims at them; `back` ends
   * it and puts the scroll where it was. No aims and `done` = `total` is the end.
   *
   * `in` scrolls one graph into sight that was aimed at and that could not be painted, for one exposure; `out` puts
   * everything back. Either answers the graph where it is, and stood, in sight; none where somebody is busy in the page
   */
  tour: {
    request: z.union([
      z.object({ go: z.enum(['in', 'out']), token: Id }),
      z.object({ go: z.enum(['next', 'back']) }),
    ]),
    response: z.object({
      page: PageTold,
      aims: z.array(Aim).max(200),
      /** panels that were come by, and that are known */
      done: z.int().min(0).max(10_000),
      total: z.int().min(0).max(10_000),
    }),
  },
  /**
   * where a graph that was aimed at is, so many milliseconds from now: answered by the capture code. Null where it is
   * gone
   */
  where: {
    request: z.object({ token: Id, after: z.int().min(0).max(100) }),
    response: z.object({ where: Where.nullable() }),
  },
  /** the snapshot is over: overlays may come back, and where it was saved the card is shown */
  done: {
    request: z.object({
      token: Id.nullable(),
      saved: Saved.nullable(),
      trouble: z.string().max(LIMITS.line).nullable(),
    }),
    response: nothing,
  },
  /** the picture of a snapshot has been developed: its card, where it is still shown, gets it */
  developed: { request: z.object({ stepId: Id, thumbnail: Thumbnail }), response: nothing },
  /**
   * what stands behind a graph that has just been saved, as far as the page or its own server tells: answered by
   * the capture code. `from` and `to`: the window that the view showed. `numbers` only where the person said so once
   */
  behind: {
    request: z.object({ token: Id, from: Instant.nullable(), to: Instant.nullable(), numbers: z.boolean() }),
    response: z.object({
      queries: z.array(Query).max(LIMITS.queries),
      axes: z.array(Axis).max(8),
      override: z.string().max(LIMITS.line).nullable(),
      asked: Instant.nullable(),
      numbers: Numbers.omit({ id: true, trailId: true }).nullable(),
    }),
  },
  /** paint the aimed graph from what the page has: answered by the capture code, which is injected first */
  paint: {
    request: z.object({ token: Id }),
    response: z.object({
      type: PictureType,
      base64: z.string().max(LIMITS.picture * 1.4),
      width: z.int().min(1).max(LIMITS.side),
      height: z.int().min(1).max(LIMITS.side),
      scale: z.number().min(0.1).max(16),
      /** as in `Picture`; `original` are the bytes of an image as they came */
      how: z.enum(['painted', 'cloned', 'original']),
      incomplete: z.string().max(LIMITS.line).nullable(),
    }),
  },
} as const

/** Whether a tab's site is journaled, and if not, what stands in the way. */
export const Site = z.object({
  /** `https://grafana.example.com`; null where the page is none that can be journaled */
  origin: z.string().max(LIMITS.line).nullable(),
  state: z.enum(['journaling', 'paused', 'not-allowed', 'private', 'impossible']),
})
export type Site = z.infer<typeof Site>

/** From our own pages (popup, side panel, trail page, options) to the background: privileged calls only. */
export const fromOurs = {
  site: { request: z.object({ tabId: z.int() }), response: Site },
  /** after a grant: register the observer and start it in the tabs that are already open */
  journal: { request: z.object({ origin: z.string().max(LIMITS.line) }), response: nothing },
  pause: {
    request: z.object({ origin: z.string().max(LIMITS.line), paused: z.boolean() }),
    response: nothing,
  },
  /** take the grant back and silence the observers that are running */
  forget: { request: z.object({ origin: z.string().max(LIMITS.line) }), response: nothing },
  /** what that site was said to be (null: its pages speak for themselves), and the tools that one can be */
  readAs: {
    request: z.object({ origin: z.string().max(LIMITS.line) }),
    response: z.object({ tool: z.string().max(40).nullable(), tools: z.array(z.string().max(40)) }),
  },
  /** "this site is Grafana"; null takes it back. What is in front is read anew */
  say: {
    request: z.object({ origin: z.string().max(LIMITS.line), tool: z.string().max(40).nullable() }),
    response: nothing,
  },
  /** whether the numbers of a site's graphs are kept too; `keep` null only asks */
  numbers: {
    request: z.object({ origin: z.string().max(LIMITS.line), keep: z.boolean().nullable() }),
    response: z.object({ keep: z.boolean() }),
  },
  /** every graph in sight of that tab */
  snapSight: {
    request: z.object({ tabId: z.int() }),
    response: z.object({ saved: z.array(Saved), missed: z.array(z.string().max(LIMITS.line)) }),
  },
  /** whether the browser lost something of the journal */
  loss: { request: nothing, response: z.object({ lost: z.boolean() }) },
  /** the person has been told of the loss */
  settleLoss: { request: nothing, response: nothing },
  /** what could not be written; asked for, it is tried again. `since` null where all is on disk */
  waiting: {
    request: nothing,
    response: z.object({
      since: Instant.nullable(),
      /** looks that wait in memory */
      looks: z.int().min(0),
      /** looks that are lost */
      missed: z.int().min(0),
    }),
  },
  /** a page of ours could not write: the background is to try until that is over */
  refused: { request: nothing, response: nothing },
  /** the person has been told of the looks that are lost */
  settleWaiting: { request: nothing, response: nothing },
  /** every graph of the dashboard in that tab, scrolling through it; answered at its end */
  tour: {
    request: z.object({ tabId: z.int() }),
    response: z.object({
      saved: z.int().min(0),
      /** what pictures lack, as sentences */
      missed: z.array(z.string().max(LIMITS.line)).max(200),
      cancelled: z.boolean(),
    }),
  },
  /** how far that walk came; null where there is none. `cancel` ends it: what is saved stays */
  tourState: {
    request: z.object({ tabId: z.int(), cancel: z.boolean() }),
    response: z.object({ progress: z.object({ done: z.int(), total: z.int() }).nullable() }),
  },
  /** options have changed: tell the observers */
  settled: { request: nothing, response: nothing },
} as const

export type FromPage = typeof fromPage
export type ToPage = typeof toPage
export type FromOurs = typeof fromOurs

/** A group of messages by name, each a pair of schemas. */
export type Messages = Record<string, { request: z.ZodType; response: z.ZodType }>
export type RequestOf<Group extends Messages, Name extends keyof Group> = z.input<Group[Name]['request']>
/** What the one who was asked gives, before it is parsed. */
export type AnswerOf<Group extends Messages, Name extends keyof Group> = z.input<Group[Name]['response']>
export type ResponseOf<Group extends Messages, Name extends keyof Group> = z.output<Group[Name]['response']>
