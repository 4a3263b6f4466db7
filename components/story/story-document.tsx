import { createElement, type ReactNode } from 'react'
import type { Id } from '@/lib/model/id'
import type { Drawing, Shape } from '@/lib/story/drawing'
import { LINK } from '@/lib/story/foreign'
import type { Element, Markup } from '@/lib/story/markup'

/** The address (blob: or data:) of a picture; null where it is not there. */
export type PictureUrl = (id: Id) => string | null

const missing = (alt: string, key: number): ReactNode => (
  <p className="missed" key={key}>
    This picture is missing. {alt}
  </p>
)

const shapeNode = (part: Shape | string, key: number): ReactNode => {
  if (typeof part === 'string') return part
  const { class: className, 'text-anchor': textAnchor, ...rest } = part.attributes
  return createElement(
    part.tag,
    { key, className, textAnchor, ...rest },
    ...part.children.map((child, index) => shapeNode(child, index)),
  )
}

/** A drawing of ours; its style is that of where it stands. */
export const Drawn = ({ drawing, className }: { drawing: Drawing; className?: string | undefined }) => {
  const { width, height, label, shapes } = drawing
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {shapes.map((one, index) => shapeNode(one, index))}
    </svg>
  )
}

const elementNode = (
  { tag, attributes, children }: Element,
  pictureUrl: PictureUrl,
  key: number,
): ReactNode => {
  const { class: className, href, datetime, picture, label, alt, width, height, id } = attributes
  if (attributes.drawing) return <Drawn key={key} drawing={attributes.drawing} className={className} />
  if (tag === 'img') {
    const src = picture === undefined ? null : pictureUrl(picture)
    return src === null ? missing(alt ?? '', key) : <img key={key} {...{ src, alt, width, height }} />
  }
  const properties = {
    key,
    className,
    id,
    'aria-label': label,
    ...(tag === 'bdi' ? { dir: 'auto' } : {}),
    ...(tag === 'time' ? { dateTime: datetime } : {}),
    ...(tag === 'a' ? { href, ...LINK } : {}),
  }
  return createElement(tag, properties, ...children.map((child, index) => node(child, pictureUrl, index)))
}

const node = (markup: Markup, pictureUrl: PictureUrl, key: number): ReactNode =>
  typeof markup === 'string' ? markup : elementNode(markup, pictureUrl, key)

/** A story on the screen: the same tree that the exported file is written from. */
export const StoryDocument = ({ story, pictureUrl }: { story: Element; pictureUrl: PictureUrl }) =>
  elementNode(story, pictureUrl, 0)
