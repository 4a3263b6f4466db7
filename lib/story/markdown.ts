import type { Id } from '@/lib/model/id'
import type { PictureType } from '@/lib/model/picture'
import type { Element, Markup } from './markup'
import { codeSpan, fenced, guardLines, markdownText } from './markdown-text'

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

/** Where a picture lies beside the Markdown file: a name of our own, never text from outside. */
export const pictureFile = (id: Id, type: PictureType): string => `pictures/${id}.${ENDINGS[type]}`

type Files = ReadonlyMap<Id, string>

const textOf = (markup: Markup): string =>
  typeof markup === 'string' ? markup : markup.children.map(textOf).join('')

/** A normalised address cannot end the link it stands in. */
const address = (href: string): string =>
  `<${href.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>`

const inline = (markup: Markup): string => {
  if (typeof markup === 'string') return markdownText(markup)
  const inner = () => markup.children.map(inline).join('')
  switch (markup.tag) {
    case 'a':
      return markup.attributes.href === undefined
        ? inner()
        : `[${inner()}](${address(markup.attributes.href)})`
    case 'code':
      return codeSpan(textOf(markup))
    case 'strong':
      return `**${inner().trim()}**`
    case 'em':
      return `*${inner().trim()}*`
    default:
      return inner()
  }
}

const INLINE: ReadonlySet<string> = new Set(['a', 'code', 'strong', 'em', 'time', 'bdi', 'span'])
const isInline = (markup: Markup): boolean => typeof markup === 'string' || INLINE.has(markup.tag)

/** Lines of one block; a paragraph keeps its line breaks. */
const paragraph = (children: readonly Markup[]): string[] => {
  const text = guardLines(children.map(inline).join('').trim()).replaceAll('\n', '\\\n')
  return text === '' ? [] : [text]
}

const indent = (text: string, by: string): string => text.replace(/\n(?!\n|$)/g, `\n${by}`)

const image = ({ attributes: { picture, alt } }: Element, files: Files): string[] => {
  const file = picture === undefined ? undefined : files.get(picture)
  const text = markdownText(alt ?? '').replaceAll('\n', ' ')
  return [file === undefined ? `*This picture is missing. ${text}*` : `![${text}](${file})`]
}

const list = ({ children }: Element, files: Files): string[] => {
  const items = children.map((child) => `- ${indent(blocks([child], files).join('\n\n'), '  ')}`)
  return items.length === 0 ? [] : [items.join('\n')]
}

const details = ({ children }: Element, files: Files): string[] => {
  const isDrawn = children.some((child) => typeof child !== 'string' && child.tag === 'svg')
  if (isDrawn) return []
  const summary = children.filter((child) => typeof child !== 'string' && child.tag === 'summary')
  const rest = children.filter((child) => !summary.includes(child))
  const head = summary.map(inline).join('')
  return [`<details><summary>${head}</summary>`, ...blocks(rest, files), '</details>']
}

const block = (element: Element, files: Files): string[] => {
  const { tag, children } = element
  switch (tag) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4': {
      const text = children.map(inline).join('').replace(/\s+/g, ' ').trim()
      return [`${'#'.repeat(Number(tag.slice(1)))} ${text}`]
    }
    case 'pre':
      return [fenced(textOf(element))]
    case 'svg':
      return []
    case 'img':
      return image(element, files)
    case 'ul':
      return list(element, files)
    case 'details':
      return details(element, files)
    case 'blockquote':
      return [`> ${indent(blocks(children, files).join('\n\n'), '> ').replaceAll('\n\n', '\n>\n')}`]
    case 'p':
    case 'figcaption':
      return paragraph(children)
    default:
      return blocks(children, files)
  }
}

/** Runs of inline children become paragraphs; the path's items stand as sections of their own. */
const blocks = (children: readonly Markup[], files: Files): string[] => {
  const all: string[] = []
  let line: Markup[] = []
  const flush = () => {
    all.push(...paragraph(line))
    line = []
  }
  for (const child of children) {
    if (typeof child === 'string' || isInline(child)) line.push(child)
    else {
      flush()
      all.push(...block(child, files))
    }
  }
  flush()
  return all
}

/** The story as GitHub-flavoured Markdown. `files` names the picture files beside it, by picture. */
export const storyMarkdown = (story: Element, files: Files): string =>
  `${blocks([story], files).join('\n\n')}\n`
