import { createElement, type ReactNode } from 'react'
import type { Id } from '@/lib/model/id'
import { LINK } from '@/lib/story/foreign'
import type { Element, Markup } from '@/lib/story/markup'

/** The address (blob: or data:) of a picture; null where it is not there. */
export type PictureUrl = (id: Id) => string | null

const missing = (alt: string, key: number): ReactNode => (
  <p className="missed" key={key}>
    This picture is missing. {alt}
  </p>
)

const elementNode = (
  { tag, attributes, children }: Element,
  pictureUrl: PictureUrl,
  key: number,
): ReactNode => {
  const { class: className, href, datetime, picture, label, alt, width, height, id } = attributes
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
