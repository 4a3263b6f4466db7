import type { Amendment } from '@/lib/model/amendment'
import { Impact, Section } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import { Suggestion, type Lead } from '@/lib/model/lead'
import { BARE_GRAPH, type Graph } from '@/lib/model/graph'
import type { Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { LIMITS } from '@/lib/model/limits'
import { parsedUrl } from '@/lib/model/parsed-url'
import type { Whole } from '@/lib/model/whole'
import type { Columns } from './columns'
import {
  becausePlace,
  captionPlace,
  FLOATS,
  KINDS,
  SOURCES,
  suggestedPlace,
  VERDICTS,
  wordFor,
} from './letters'
import { unsplice } from './splice'

const ms = (seconds: number): number => Math.round(seconds * 1_000)

/** Ids made from the content, so that the same link is the same trail however often it is opened. */
type Name = (kind: string, index: number) => Id
type Or = (kind: string, index: number | undefined) => Id | null

const hostOf = (url: string): string => parsedUrl(url)?.host ?? ''

const timeOf = (columns: Columns, index: number, at: number): View['time'] => {
  const [from, to, ends, lengths, floats] = columns[5]
  const [end, length] = [ends[index], lengths[index]]
  const known = end !== null && end !== undefined && length !== null && length !== undefined
  const until = known ? at - ms(end) : null
  return {
    raw: { from: from[index] ?? null, to: to[index] ?? null },
    from: known && until !== null ? until - ms(length) : null,
    to: until,
    floats: wordFor(FLOATS, floats[index], 'unknown'),
  }
}

const viewAt = (columns: Columns, index: number, at: number): View => {
  const [tools, links] = columns[3]
  const [tool, title, asked, variables, panel] = columns[4]
  const [url, pinned, unpinned, masked, opaque] = columns[6]
  const time = timeOf(columns, index, at)
  const queries = (asked[index] ?? []).map(([text, language]) => ({ text, language }))
  const address = (cell: number | undefined): string | null => {
    const spliced = links[cell ?? -1]
    return spliced === undefined ? null : unsplice(spliced, { queries, time })
  }
  const [name, kind] = tools[tool[index] ?? -1] ?? ['generic', 'page']
  const seen = address(url[index]) ?? ''
  const place = `${name} ${hostOf(seen)} ${title[index] ?? ''}`
  const same = `${place} ${JSON.stringify([queries, variables[index] ?? {}])}`
  return {
    tool: name,
    kind,
    title: title[index] ?? '',
    url: seen,
    pinned: address(pinned[index]),
    unpinned: unpinned[index] ?? null,
    queries,
    time,
    variables: variables[index] ?? {},
    panel: panel[index] ?? null,
    viewKey: same.slice(0, LIMITS.url),
    placeKey: place.slice(0, LIMITS.url),
    masked: masked[index] ?? [],
    opaque: opaque[index] === 'o',
  }
}

const graphAt = (columns: Columns, index: number): Graph => {
  const [panel, panels, row, rows] = columns[7][3][index] ?? []
  const known = panel !== undefined && panels !== undefined && row !== undefined && rows !== undefined
  return {
    ...BARE_GRAPH,
    title: columns[7][2][index] ?? '',
    place: known ? { panel, panels, row, rows } : null,
  }
}

const TEXT_ONLY = 'A trail link carries no pictures.'

const stepsOf = (columns: Columns, trailId: Id, name: Name, or: Or): Step[] => {
  const [kinds, times, authors, parents, leads] = columns[1]
  const count = { view: 0, visit: 0, snapshot: 0, words: 0, fact: 0 }
  let at = columns[0][1]
  return kinds.split('').map((letter, index): Step => {
    at += ms(times[index] ?? 0)
    const up = parents[index] ?? 0
    const filed = {
      id: name('s', index),
      trailId,
      at,
      writtenAt: at,
      by: name('p', authors[index] ?? 0),
      parentId: up > 0 ? or('s', index - up) : null,
      leadId: or('l', leads[index]),
    }
    const kind = wordFor(KINDS, letter, 'note')
    if (kind === 'visit') {
      const visit = count.visit++
      const back = columns[7][0][visit] ?? 0
      const refines = back > 0 ? or('s', index - back) : null
      return {
        ...filed,
        kind,
        view: viewAt(columns, count.view++, at),
        refines,
        back: columns[7][1][visit] === 'b',
      }
    }
    if (kind === 'snapshot') {
      const graph = graphAt(columns, count.snapshot++)
      return {
        ...filed,
        kind,
        view: viewAt(columns, count.view++, at),
        graph,
        picture: null,
        missed: TEXT_ONLY,
      }
    }
    const text = columns[2][0][count.words++] ?? ''
    if (kind === 'note') return { ...filed, kind, text }
    const fact = count.fact++
    const source = wordFor(SOURCES, columns[2][1][fact], 'other')
    return { ...filed, kind, text, source, link: columns[2][2][fact] ?? null }
  })
}

/** Null for what is none, as for what is not there. */
const suggestionIn = (text: string | undefined): Suggestion | null => {
  if (text === undefined) return null
  try {
    return Suggestion.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const leadsOf = (all: Columns, trailId: Id, name: Name, or: Or): Lead[] => {
  const [[, openedAt], , , , , , , , columns, , words] = all
  const [questions, times, authors, from] = columns
  return questions.map((question, index) => ({
    id: name('l', index),
    trailId,
    question,
    at: openedAt + ms(times[index] ?? 0),
    by: name('p', authors[index] ?? 0),
    fromId: or('s', from[index]),
    because: words[becausePlace(index)] ?? '',
    suggested: suggestionIn(words[suggestedPlace(index)]),
  }))
}

type Base = (at: number, by: Id) => { id: Id; trailId: Id; at: number; by: Id }

const said = (columns: Columns, steps: readonly Step[], base: Base, name: Name): Amendment[] =>
  steps.flatMap((step, index): Amendment[] => {
    const [, , , , , kept, whys, authors] = columns[1]
    const author = authors[index] ?? -1
    const by = author === -1 ? step.by : name('p', author)
    const [text, letter] = [whys[index] ?? '', kept[index] ?? '-']
    const caption = columns[10][captionPlace(index)] ?? ''
    const keep = letter === 'k' ? 'kept' : 'folded'
    return [
      ...(text === '' ? [] : [{ ...base(step.at, by), kind: 'why', stepId: step.id, text } as const]),
      ...(letter === '-'
        ? []
        : [{ ...base(step.at, step.by), kind: 'keep', stepId: step.id, keep } as const]),
      ...(caption === ''
        ? []
        : [{ ...base(step.at, step.by), kind: 'caption', stepId: step.id, text: caption } as const]),
    ]
  })

const judged = (columns: Columns, base: Base, name: Name, or: Or): Amendment[] => {
  const [leads, letters, times, authors, because, steps] = columns[9]
  return leads.map((lead, index) => ({
    ...base(columns[0][1] + ms(times[index] ?? 0), name('p', authors[index] ?? 0)),
    kind: 'verdict',
    leadId: name('l', lead),
    verdict: wordFor(VERDICTS, letters[index], 'open'),
    because: because[index] ?? '',
    stepId: or('s', steps[index]),
  }))
}

/** The trail of a link. `seed` names its rows: the same for the same link. The result is still to be parsed. */
export const expand = (columns: Columns, seed: string): Whole => {
  const [title, openedAt, author, people] = columns[0]
  const name: Name = (kind, index) => `${seed}${kind}${index}`
  const or: Or = (kind, index) => (index === undefined || index < 0 ? null : name(kind, index))
  const trailId = `${seed}t`
  let count = 0
  const base: Base = (at, by) => ({ id: name('a', count++), trailId, at, by })
  const me = name('p', Math.max(0, author))
  const steps = stepsOf(columns, trailId, name, or)
  const prose = Object.entries(columns[10]).flatMap(([key, text]): Amendment[] => {
    const section = Section.safeParse(key)
    return section.success ? [{ ...base(openedAt, me), kind: 'prose', section: section.data, text }] : []
  })
  const order = (columns[10].order ?? '').split(' ').flatMap((index) => steps[Number(index || -1)]?.id ?? [])
  const impact = Impact.safeParse(columns[10].impact)
  return {
    trail: { id: trailId, openedAt, by: me, splitFrom: null },
    people: people.map((person, index) => ({ id: name('p', index), name: person })),
    steps,
    leads: leadsOf(columns, trailId, name, or),
    amendments: [
      ...(title === '' ? [] : [{ ...base(openedAt, me), kind: 'name', title } as const]),
      ...said(columns, steps, base, name),
      ...judged(columns, base, name, or),
      ...prose,
      ...(order.length > 0 ? [{ ...base(openedAt, me), kind: 'order', stepIds: order } as const] : []),
      ...(impact.success ? [{ ...base(openedAt, me), kind: 'impact', impact: impact.data } as const] : []),
    ],
  }
}
