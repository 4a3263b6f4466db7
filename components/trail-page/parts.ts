import { lazy } from 'react'

/** What the first rows of a trail do without is loaded when it is first shown. */
export const Library = lazy(async () => ({
  default: (await import('@/components/library/library')).Library,
}))
export const Arrivals = lazy(async () => ({
  default: (await import('@/components/library/arrivals')).Arrivals,
}))
export const Selected = lazy(async () => ({
  default: (await import('@/components/selected/selected')).Selected,
}))
export const TrailMapPart = lazy(async () => ({
  default: (await import('@/components/map/trail-map')).TrailMapPart,
}))
export const Replaying = lazy(async () => ({
  default: (await import('@/components/replay/replaying')).Replaying,
}))
export const Telling = lazy(async () => ({
  default: (await import('@/components/telling/telling')).Telling,
}))
export const Share = lazy(async () => ({
  default: (await import('@/components/share/share')).Share,
}))
export const WeekPage = lazy(async () => ({
  default: (await import('@/components/week/week-page')).WeekPage,
}))
export const KeysCard = lazy(async () => ({
  default: (await import('@/components/keys/keys-card')).KeysCard,
}))
