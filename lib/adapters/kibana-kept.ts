import { LIMITS } from '@/lib/model/limits'
import type { Page } from '@/lib/model/page'
import { jsonSpans, parseJson } from './parts/json-spans'
import { maskSecrets } from './parts/secrets'

const HASH = /^h@[0-9a-f]{6,40}$/

/**
 * The page with its state in its link, where the link has but a hash (`_g=h@71b92b8`) and the page said what it keeps
 * under it. Such a link shows the same in any browser. A state that holds a secret stays under its hash.
 */
export function writtenOut(page: Page): Page {
  return (page.hints?.kept ?? []).reduce<Page>((open, { hash, state }) => {
    const value = HASH.test(hash) && jsonSpans(state) ? parseJson(state) : null
    if (typeof value !== 'object' || value === null) return open
    const text = encodeURIComponent(risonOf(value)).replaceAll('%2C', ',').replaceAll('%3A', ':')
    const url = open.url.replace(
      new RegExp(`([?&]_\\w=)${hash}(?=[&#]|$)`, 'g'),
      (_whole, name: string) => name + text,
    )
    const isFit = url.length <= LIMITS.url && maskSecrets(url).url === url
    return isFit ? { ...open, url } : open
  }, page)
}

/** As the tool writes it, so that it is read like any other link of the tool. */
function risonOf(value: unknown): string {
  if (value === null) return '!n'
  if (typeof value === 'boolean') return value ? '!t' : '!f'
  if (typeof value === 'number') return String(value).replace('+', '')
  if (Array.isArray(value)) return `!(${value.map(risonOf).join(',')})`
  if (typeof value === 'object')
    return `(${Object.entries(value)
      .map(([name, one]) => `${risonText(name)}:${risonOf(one)}`)
      .join(',')})`
  return typeof value === 'string' ? risonText(value) : '!n'
}

function risonText(text: string): string {
  return /^[a-z_.][\w./~-]*$/i.test(text) ? text : `'${text.replace(/[!']/g, '!$&')}'`
}
