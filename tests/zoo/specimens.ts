import type { Browser } from './browsers'

/** A page of the zoo. */
export type Specimen = {
  name: string
  /** below the origin of the server; what begins with `library/` is built of a real library */
  path: string
  /** said to be missing, exactly: nothing where everything has to be painted */
  lacks?: readonly string[]
  /** said to be missing in Firefox besides */
  inFirefox?: readonly string[]
  /** said to be missing in Firefox besides, and to be seen: how alike the picture is does not count there */
  lostInFirefox?: readonly string[]
  /** said to be missing in Chromium besides, on any screen */
  inChromium?: readonly string[]
  /** said to be missing in Chromium besides, on a screen of one and a half pixels or more to a pixel, and to be seen */
  onFine?: readonly string[]
  /** said to be missing in Chromium besides, where a pixel of the page is one and a half of the screen */
  atHalves?: readonly string[]
  /** the same in Firefox: how alike the picture is does not count there */
  atHalvesInFirefox?: readonly string[]
  /** where the picture is less alike than all others, and why */
  known?: { least: number; because: string; /** at this scale of the screen alone */ at?: number }
  /** browsers that cannot show it under automation, and why */
  not?: Partial<Record<Browser, string>>
}

const page = (name: string, more: Partial<Specimen> = {}): Specimen => ({
  name,
  path: `${name}.html`,
  ...more,
})

const library = (name: string, query = '', more: Partial<Specimen> = {}): Specimen => ({
  name: `${name}${query.replace(/[?&](as=)?/g, ' ')}`,
  path: `library/${name}.html${query}`,
  ...more,
})

const NO_WEBGL = { not: { firefox: 'no WebGL without a graphics card' } } satisfies Partial<Specimen>

const known = (least: number, because: string, at?: number) => ({
  known: { least, because, ...(at === undefined ? {} : { at }) },
})

export const SPECIMENS: readonly Specimen[] = [
  library('uplot', '', known(0.999, 'in Firefox a colon of a style lies one pixel of the screen lower', 2)),
  library('uplot', '?dark'),
  library('chartjs'),
  library('echarts', '?as=canvas'),
  library('echarts', '?as=svg'),
  library('echarts', '?as=svg&dark'),
  library('d3'),
  library('d3', '?dark'),
  library('plotly'),
  library('plotly', '?as=scattergl', NO_WEBGL),
  library('dygraphs'),
  library('vega', '?as=canvas'),
  library('vega', '?as=svg'),
  library('recharts'),
  library('recharts', '?dark'),
  library('xychart'),
  library('rickshaw'),
  library('flot'),
  library('many'),
  page('bars'),
  page('grafana'),
  page('sticky'),
  page('zoomed', { lacks: ['the sizes of a page that zooms itself'] }),
  page('images'),
  page('webgl-kept', NO_WEBGL),
  page('webgl-unkept', { ...NO_WEBGL, lacks: ['what was drawn with WebGL'] }),
  page('roots'),
  page('frames'),
  page('strict'),
  page('boxes', { atHalvesInFirefox: ['a background picture'] }),
  page('drawing', known(0.998, 'words of a drawing that is scaled', 1.5)),
  page('kinds'),
  page('every-kind', known(0.995, 'words in fields', 1.5)),
  page('lost', {
    lacks: [
      'a canvas with pictures of another site',
      'a frame of another site',
      'a picture of another site',
      'a blurred ground',
      'a part that is turned in space',
      'a form control',
      'the font of some words',
      'the marks of chosen words',
      'what was drawn with WebGL',
    ],
    inFirefox: ['words of another shape'],
  }),
  page('order', { inFirefox: ['a scroll bar'] }),
  page('edges'),
  page('scaled'),
  page('framed', { lacks: ['a frame with a title', 'words that run downwards'] }),
  page('grounds'),
  page('added'),
  page('shortened'),
  page('narrowly'),
  page('drawing-parts'),
  page('dark'),
  page('unpainted', {
    lacks: [
      'a background picture',
      'a border of several pieces',
      'a corner to pull at',
      'a dashed line of a table',
      'a form control',
      'a part that is no web page',
      'a picture that did not load',
      'a scaled part of a drawing',
      'a wavy line',
      'hyphens at the end of lines',
      'letters of another shape',
      'lines between columns',
      'lines under words',
      'marks along words',
      'the first letters of some words',
      'the font of some words',
      'the lines of a header that stays in sight',
      'the mark before a line',
      'the marks of chosen words',
      'the places of some letters',
      'the ring of what has the focus',
      'the sizes of a part that zooms itself',
      'words of another shape',
      'words over words',
      'words that run backwards',
    ],
    inChromium: ['a drawing of other proportions', 'corners of another shape'],
  }),
  page('parts', known(0.995, 'marks of lists')),
  page('rtl', known(0.995, 'marks of lists')),
  page('turned', {
    lacks: [
      'a part that stands on a slant',
      'a part that is scaled',
      'a part that stands between two pixels',
    ],
  }),
  page('words', {
    ...known(0.995, 'lines under words'),
    inFirefox: ['lines under words', 'words that run downwards'],
  }),
  page('centred'),
  page('striped', {
    ...known(0.99, 'stripes of tiles that begin between two pixels', 1.5),
    lostInFirefox: ['a background picture'],
  }),
  page('hung'),
  page('underlined', {
    ...known(0.99, 'dots through words', 1.5),
    lostInFirefox: ['lines under words'],
  }),
  page('corners', { lostInFirefox: ['a border of several pieces'] }),
  page('thin'),
  page('thinner'),
  page('brackets'),
  page('moved'),
  page('squares'),
  page('fonts'),
  page('coarse'),
  { name: 'coarse words', path: 'coarse.html?words', onFine: ['the edges of some letters'] },
  page('halves'),
  page('barber', { lostInFirefox: ['a background picture'] }),
  page('fields'),
  page('rare'),
  page('cut'),
  page('panels'),
  page('marks'),
  page('justified'),
  page('headings'),
  page('fallback'),
  page('between-sizes', known(0.995, 'words in fields in Chromium', 1.5)),
  page('languages'),
  page('slanted-names'),
  page('captions'),
  page('downwards', { lostInFirefox: ['words that run downwards'] }),
  page('sudden', { atHalvesInFirefox: ['a background picture'] }),
  page('sheet', {
    atHalves: ['a part that stands between two pixels'],
    not: { firefox: 'it says so of all that is moved by half a pixel' },
  }),
  page('tip', {
    atHalves: ['a part that stands between two pixels'],
    not: { firefox: 'it says so of all that is moved by half a pixel' },
  }),
]
