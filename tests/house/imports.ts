import path from 'node:path'
import type { Import } from './sources'

/** Who may import whom, besides itself and npm. `type:` allows types alone. The longest matching key is the rule. */
export const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/model': [],
  'lib/adapters': ['lib/model'],
  'lib/messages': ['lib/model'],
  'lib/journal': ['lib/model'],
  'lib/observer': ['type:lib/model', 'lib/messages/send', 'type:lib/messages'],
  'lib/story': ['lib/model'],
  'lib/share': ['lib/model', 'lib/story'],
  'lib/background': ['lib/model', 'lib/messages', 'lib/adapters', 'lib/journal'],
  components: [
    'lib/model',
    'lib/messages/send',
    'type:lib/messages',
    'lib/journal',
    'lib/story',
    'lib/share',
  ],
  'entrypoints/observer': ['lib/observer', 'lib/messages/send'],
  'entrypoints/capture': ['lib/observer', 'lib/messages/send', 'type:lib/messages'],
  'entrypoints/clone': ['lib/observer'],
  entrypoints: [
    ...['model', 'adapters', 'messages', 'journal', 'story', 'share', 'background'].map(
      (name) => `lib/${name}`,
    ),
    'components',
  ],
}

/** npm packages that only some places may import. */
export const ONLY_IN: Record<string, readonly string[]> = {
  dexie: ['lib/journal'],
  'dexie-react-hooks': ['components', 'entrypoints'],
  'html-to-image': ['lib/observer/capture'],
  react: ['components', 'main.tsx'],
  'react-dom': ['components', 'main.tsx'],
}

/** A place is a folder, a file without its extension, or (`main.tsx`) any file of that name. */
const under = (file: string, place: string): boolean =>
  file === place || ['/', '.'].some((next) => file.startsWith(place + next)) || file.endsWith(`/${place}`)

const ruleFor = (file: string): [string, readonly string[]] | undefined =>
  Object.entries(MAY_IMPORT)
    .filter(([place]) => under(file, place))
    .sort(([one], [other]) => other.length - one.length)[0]

const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')

const wrongPackage = (file: string, from: string): string | null => {
  const places = ONLY_IN[packageOf(from)]
  if (places === undefined || places.some((place) => under(file, place))) return null
  return `${file} imports ${from}, which is for ${places.join(', ')}`
}

const wrongFolder = (file: string, target: string, typesOnly: boolean): string | null => {
  const rule = ruleFor(file)
  if (rule === undefined) return null
  const [place, allowed] = rule
  const fine = (given: string): boolean =>
    given.startsWith('type:') ? typesOnly && under(target, given.slice(5)) : under(target, given)
  if (under(target, place) || allowed.some(fine)) return null
  return `${file} imports ${target}, which ${place} may not`
}

/** `lib/observer/capture` is inside the folder `lib/observer`; `lib` and `entrypoints` are no folders of anybody. */
const strays = (file: string, from: string): boolean => {
  const [place = path.posix.dirname(file)] = ruleFor(file) ?? []
  const home = place.startsWith('entrypoints') ? path.posix.dirname(file) : place
  return !under(path.posix.join(path.posix.dirname(file), from), home)
}

/** What is wrong with one import of a file (both as paths from the root), or null. */
export const trouble = (file: string, { from, typesOnly }: Import): string | null => {
  if (from.startsWith('.'))
    return strays(file, from) ? `${file} leaves its folder with ${from}: use @/` : null
  if (from.startsWith('@/')) return wrongFolder(file, from.slice(2), typesOnly)
  return typesOnly ? null : wrongPackage(file, from)
}
