import type { Page } from '@/lib/model/page'
import type { Reading } from '../adapter'
import { all, type Param } from './raw-url'
import { NO_TIME } from './time'

export type Told = Pick<Reading, 'kind' | 'viewKey' | 'placeKey'> & Partial<Omit<Reading, 'tool' | 'url'>>

/** A reading with what an adapter found, and nothing where it found nothing. */
export function readingOf(tool: string, page: Page, told: Told): Reading {
  return {
    tool,
    title: page.title,
    url: page.url,
    queries: [],
    time: NO_TIME,
    variables: {},
    panel: null,
    opaque: false,
    ...told,
  }
}

/** The parameters of those names as variables; those with no value are none. */
export function variablesNamed(params: readonly Param[], names: readonly string[]): Record<string, string[]> {
  const found = names.map((name) => [name, all(params, name).filter((value) => value !== '')] as const)
  return Object.fromEntries(found.filter(([, values]) => values.length > 0))
}

/** One query of that language, or none where there is no text. */
export function queryOf(text: string | null | undefined, language: string): Reading['queries'] {
  return text == null || text.trim() === '' ? [] : [{ text, language }]
}

/** The words of a slug. */
export function unslug(slug: string): string {
  return slug.replace(/[-_]+/g, ' ').trim()
}
