import { describe, expect, test } from 'vitest'
import { textOf } from './sources'

const [light = '', dark = ''] = textOf('components/tokens.css').split('@media (prefers-color-scheme: dark)')

/** Name and colour of each token that is a plain colour. */
const coloursIn = (css: string): Map<string, string> =>
  new Map(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  )

/** A part of a colour, 0 to 255, in light. */
const linear = (part: number): number =>
  part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4

/** Relative luminance, 0 to 1 (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
const contrast = (one: string, other: string): number => {
  const both = [luminance(one), luminance(other)]
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05)
}

const INKS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'lost']
const GROUNDS = ['paper', 'raised', 'sunk', 'accent-soft', 'lost-soft', 'added', 'removed']
const PAIRS = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)),
  ['on-accent', 'accent'],
]

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each([
  ['light', coloursIn(light)],
  ['dark', new Map([...coloursIn(light), ...coloursIn(dark)])],
])('in the %s theme', (_theme, colours) => {
  test('each ink can be read on each ground, whatever lies under the pointer', () => {
    const ratios = PAIRS.map(([ink = '', ground = '']) => {
      const [over, under] = [colours.get(ink), colours.get(ground)]
      return [`${ink} on ${ground}`, over && under ? contrast(over, under) : 0] as const
    })
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([])
  })
})
