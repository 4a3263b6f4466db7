export const PARTS = ['read', 'map', 'replay', 'story', 'share'] as const
export type Part = (typeof PARTS)[number]

export const isPart = (text: string | undefined): text is Part => PARTS.some((part) => part === text)

export const NAMES: Readonly<Record<Part, string>> = {
  read: 'Read',
  map: 'Map',
  replay: 'Replay',
  story: 'Story',
  share: 'Share',
}
