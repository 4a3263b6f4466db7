import { IS_GECKO } from './space'

type Channels = readonly number[]

/** A third of full brightness, by which Chromium makes a colour darker or lighter. */
const STEP = 84.15

const darker = (channels: Channels): Channels => {
  const most = Math.max(...channels)
  return channels.map((channel) => (most === 0 ? 0 : (channel * Math.max(0, most - STEP)) / most))
}

const lighter = (channels: Channels): Channels => {
  const most = Math.max(...channels)
  return channels.map((channel) => (most === 0 ? STEP : (channel * Math.min(255, most + STEP)) / most))
}

const linear = (channel: number): number => (channel / 255) ** 2.2

const brightness = ([red = 0, green = 0, blue = 0]: Channels): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

/** As bright as a grey of 32 or less, and so dark that the darker shade would not be seen. */
const DARK = 0.0107
/** As bright as a grey of 235 or more, and so the lighter shade itself. */
const BRIGHT = 0.836

const ofChromium = (channels: Channels, dark: boolean): Channels => {
  if (brightness(channels) < DARK) return dark ? lighter(channels) : lighter(lighter(channels))
  if (dark) return darker(channels)
  return brightness(channels) >= BRIGHT ? channels : lighter(channels)
}

const ofGecko = (channels: Channels, dark: boolean): Channels => {
  if (channels.every((channel) => channel === 0)) return dark ? [76, 76, 76] : [178, 178, 178]
  return dark ? channels.map((channel) => (channel * 2) / 3) : channels
}

/** The two shades of `inset`, `outset`, `groove` and `ridge` as browsers make them. */
export const shade = (colour: string, dark: boolean): string => {
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1, 4).map(Number)
  if (!channels) return colour
  const shaded = IS_GECKO ? ofGecko(channels, dark) : ofChromium(channels, dark)
  return `rgb(${shaded.map(Math.round).join(', ')})`
}

/** Chromium takes a light grey where the style names no colour, and tells that of the words. */
export const shadedColour = (kind: string, colour: string, words: string): string =>
  !IS_GECKO && colour === words && /^(inset|outset|groove|ridge)$/.test(kind) ? 'rgb(238, 238, 238)' : colour
