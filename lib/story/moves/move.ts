/** What a view is made of, as far as its tool or its language says so. */
export type Signal = 'metrics' | 'logs' | 'traces' | 'a trace' | 'profiles'

/** What somebody did between two looks. Closed: what is none of these, or not surely, has no name. */
export type Move =
  /** one line became many, or others: `labels` are what it is split by and was not */
  | { kind: 'split'; labels: readonly string[] }
  | { kind: 'unsplit'; labels: readonly string[] }
  /** less is looked at; `by` is the condition that came, as it is written */
  | { kind: 'filter'; by: string }
  | { kind: 'unfilter'; by: string }
  /** the same for another: `what` is the name of the variable or label */
  | { kind: 'other'; what: string; from: string; to: string }
  | { kind: 'zoom-in' }
  | { kind: 'zoom-out' }
  /** the same, as long, at another time */
  | { kind: 'shift' }
  | { kind: 'other-time' }
  | { kind: 'other-place' }
  /** along the calls between services: towards who calls `service`, or whom it calls */
  | { kind: 'upstream'; service: string }
  | { kind: 'downstream'; service: string }
  /** computed otherwise: `rate` of `of` (a metric or a function; empty where it has no name) */
  | { kind: 'measure'; name: string; of: string; labels: readonly string[] }
  | { kind: 'signal'; from: Signal; to: Signal }
  | { kind: 'back' }

/** A move in the words of who does it. */
export const wordsOf = (move: Move): string => {
  switch (move.kind) {
    case 'split':
      return `split by ${move.labels.join(', ')}`
    case 'unsplit':
      return `no longer split by ${move.labels.join(', ')}`
    case 'filter':
      return `filter to ${move.by}`
    case 'unfilter':
      return `filter dropped: ${move.by}`
    case 'other':
      return `other ${move.what}`
    case 'zoom-in':
      return 'zoom in'
    case 'zoom-out':
      return 'zoom out'
    case 'shift':
      return 'shift in time'
    case 'other-time':
      return 'same place, other time'
    case 'other-place':
      return 'same time, other place'
    case 'upstream':
      return `upstream: calls into ${move.service}`
    case 'downstream':
      return `downstream: calls made by ${move.service}`
    case 'measure':
      return [move.name, ...(move.of === '' ? [] : ['of', move.of]), ...byWords(move.labels)].join(' ')
    case 'signal':
      return `${move.from} to ${move.to}`
    case 'back':
      return 'back to an earlier view'
  }
}

const byWords = (labels: readonly string[]): string[] =>
  labels.length === 0 ? [] : [`by ${labels.join(', ')}`]
