import {
  createElement,
  Fragment,
  memo,
  useEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
  type ToggleEvent,
} from 'react'
import { InPieces } from '@/components/pieces/in-pieces'
import type { Id } from '@/lib/model/id'
import type { Drawing, Shape } from '@/lib/story/drawing'
import { LINK } from '@/lib/story/foreign'
import type { Element, Markup } from '@/lib/story/markup'

/** The address (blob: or data:) of a picture; null where it is not there. */
export type PictureUrl = (id: Id) => string | null

const Missing = ({ alt }: { alt: string | undefined }) => (
  <p className="missed">This picture is missing. {alt}</p>
)

/** Asks for a place of the story that is not drawn yet. */
const SEEK = 'seek'

/** Goes to a place of a story; false where it is not drawn. */
const arrive = (story: globalThis.Element | null | undefined, to: string): boolean => {
  const place = story?.querySelector<HTMLElement>(`#${CSS.escape(to)}`)
  place?.scrollIntoView({ block: 'center' })
  place?.setAttribute('tabindex', '-1')
  place?.focus({ preventScroll: true })
  return Boolean(place)
}

/** Our pages keep their own place in the address: a link within the story goes there, and changes no address. */
const within = (to: string) => ({
  href: `#${to}`,
  onClick: (event: MouseEvent) => {
    event.preventDefault()
    const story = event.currentTarget.closest('.story')
    if (!arrive(story, to)) story?.dispatchEvent(new CustomEvent(SEEK, { detail: to }))
  },
})

/** Marks over a picture. */
export const Marks = ({ marks }: { marks: readonly Shape[] }) => (
  <span className="marks" aria-hidden="true">
    <svg>{marks.map((one, index) => shapeNode(one, index))}</svg>
  </span>
)

const shapeNode = (part: Shape | string, key: number): ReactNode => {
  if (typeof part === 'string') return part
  const { class: className, 'text-anchor': textAnchor, href, ...rest } = part.attributes
  return createElement(
    part.tag,
    { key, className, textAnchor, ...rest, ...(href === undefined ? {} : within(String(href).slice(1))) },
    ...part.children.map((child, index) => shapeNode(child, index)),
  )
}

/** A drawing of ours; its style is that of where it stands. */
export const Drawn = ({ drawing, className }: { drawing: Drawing; className?: string | undefined }) => {
  const { width, height, label, shapes } = drawing
  return (
    <svg
      className={className}
      width={width}
      height={height}
      {...(label === null
        ? { role: 'group' }
        : { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label })}
    >
      {shapes.map((one, index) => shapeNode(one, index))}
    </svg>
  )
}

/** Draws an element, with something of a screen before what it holds. */
export type Draw = (element: Element, more?: ReactNode) => ReactNode
/** Puts something of a screen in the place of an element that may be changed, or around it. */
export type Dress = (element: Element, draw: Draw) => ReactNode
type Place = {
  pictureUrl: PictureUrl
  dress?: Dress | undefined
  /** pictures are loaded when they come into sight: not where somebody prints */
  lazy?: boolean
}

/** A component, so that a thousand addresses are not asked for in one go. */
const Pictured = ({ attributes, pictureUrl, lazy }: Pick<Element, 'attributes'> & Place) => {
  const { picture: id, alt, width, height, marks } = attributes
  const src = id === undefined ? null : pictureUrl(id)
  if (src === null) return <Missing alt={alt} />
  const image = <img loading={lazy ? 'lazy' : 'eager'} {...{ src, alt, width, height }} />
  if (!marks) return image
  return (
    <span className="marked">
      {image}
      <Marks marks={marks} />
    </span>
  )
}

const propertiesOf = ({ tag, attributes }: Element) => {
  const { class: className, href, datetime, label, id, to, of } = attributes
  return {
    className,
    id,
    'aria-label': label,
    ...(of?.what === 'step' ? { 'data-step': of.id } : {}),
    ...(tag === 'bdi' ? { dir: 'auto' } : {}),
    ...(tag === 'time' ? { dateTime: datetime } : {}),
    ...(href === undefined ? {} : { href, ...LINK }),
    ...(to === undefined ? {} : within(to)),
  }
}

type FoldedProps = { properties: object; summary: ReactNode; rest: () => ReactNode }

/** What is folded is drawn when it is first unfolded: of a long story that is most of it. */
const Folded = ({ properties, summary, rest }: FoldedProps) => {
  const [drawn, setDrawn] = useState(false)
  const onToggle = ({ currentTarget }: ToggleEvent<HTMLDetailsElement>) => {
    if (currentTarget.open) setDrawn(true)
  }
  return createElement('details', { ...properties, onToggle }, summary, drawn && rest())
}

const folded = (element: Element, place: Place, key: number | string): ReactNode => {
  const [summary = '', ...rest] = element.children
  return (
    <Folded
      key={key}
      properties={propertiesOf(element)}
      summary={node(summary, place, 0)}
      rest={() => rest.map((child, at) => node(child, place, at + 1))}
    />
  )
}

const holds = (markup: Markup, id: string): boolean =>
  typeof markup !== 'string' &&
  (markup.attributes.id === id || markup.children.some((child) => holds(child, id)))

/** What a row of the path is high, about. */
const ROW = 240

/** The path of a story that is worked on: thousands of rows are drawn as they come near, or when a link leads there. */
const Path = ({ element, place }: { element: Element; place: Place }) => {
  const { children } = element
  const list = useRef<HTMLOListElement>(null)
  const [sought, setSought] = useState<{ id: string } | null>(null)
  useEffect(() => {
    const story = list.current?.closest('.story')
    const seek = (event: Event) => {
      if (event instanceof CustomEvent) setSought({ id: String(event.detail) })
    }
    story?.addEventListener(SEEK, seek)
    return () => story?.removeEventListener(SEEK, seek)
  }, [])
  useEffect(() => {
    if (sought) arrive(list.current, sought.id)
  }, [sought])
  const wanted = sought ? children.findIndex((child) => holds(child, sought.id)) : -1
  const draw = (child: Markup, at: number) => node(child, place, at)
  return createElement(
    'ol',
    { ref: list, ...propertiesOf(element) },
    <InPieces rows={children} draw={draw} high={ROW} wanted={wanted} />,
  )
}

const bare = (element: Element, place: Place, key: number | string, more: ReactNode): ReactNode => {
  const { tag, children, attributes } = element
  if (tag === 'img') return <Pictured key={key} attributes={attributes} {...place} />
  if (tag === 'ol' && place.dress) return <Path key={key} element={element} place={place} />
  if (tag === 'details' && place.dress) return folded(element, place, key)
  const inner = children.map((child, at) => node(child, place, at))
  return createElement(tag, { key, ...propertiesOf(element) }, ...(more ? [more, ...inner] : inner))
}

const elementNode = (element: Element, place: Place, index: number): ReactNode => {
  const { attributes } = element
  const key = attributes.key ?? index
  if (attributes.drawing) return <Drawn key={key} drawing={attributes.drawing} className={attributes.class} />
  if (!place.dress || !attributes.of) return bare(element, place, key, null)
  const dressed = place.dress(element, (one, more) => bare(one, place, key, more))
  return <Fragment key={key}>{dressed}</Fragment>
}

const node = (markup: Markup, place: Place, key: number): ReactNode =>
  typeof markup === 'string' ? markup : elementNode(markup, place, key)

type StoryDocumentProps = Pick<Place, 'pictureUrl' | 'dress' | 'lazy'> & { story: Element }

/**
 * A story on the screen: the same tree that the exported file is written from. Drawn again only when one of them is
 * another.
 */
export const StoryDocument = memo(({ story, pictureUrl, dress, lazy = false }: StoryDocumentProps) =>
  elementNode(story, { pictureUrl, dress, lazy }, 0),
)
StoryDocument.displayName = 'StoryDocument'
