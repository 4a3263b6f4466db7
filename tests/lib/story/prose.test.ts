import { describe, expect, test } from 'vitest'
import { LIMITS } from '@/lib/model/limits'
import { storyOf } from '@/lib/story/document'
import { markupHtml } from '@/lib/story/html'
import { storyMarkdown } from '@/lib/story/markdown'
import type { Markup } from '@/lib/story/markup'
import { prose } from '@/lib/story/prose'
import { incident } from '@/tests/fixtures/incident'

const html = (text: string): string =>
  prose(text)
    .map((part) => markupHtml(part, new Map()))
    .join('')

const textOf = (markup: Markup): string =>
  typeof markup === 'string' ? markup : markup.children.map(textOf).join('')

describe('prose is Markdown', () => {
  test.each([
    [
      'two paragraphs',
      'One.\n\nTwo.',
      '<p class="words"><bdi>One.</bdi></p><p class="words"><bdi>Two.</bdi></p>',
    ],
    ['a line break stays', 'One\ntwo', '<p class="words"><bdi>One\ntwo</bdi></p>'],
    ['bold', 'It was **one node**.', '<p class="words"><bdi>It was <strong>one node</strong>.</bdi></p>'],
    ['italic', 'Not *the deploy*', '<p class="words"><bdi>Not <em>the deploy</em></bdi></p>'],
    ['code', 'by `node`', '<p class="words"><bdi>by <code>node</code></bdi></p>'],
    ['a block of code', '```\nsum(rate(x[5m]))\n```', '<pre>sum(rate(x[5m]))</pre>'],
    ['a list', '- one\n- two', '<ul class="points"><li><bdi>one</bdi></li><li><bdi>two</bdi></li></ul>'],
    [
      'a numbered list keeps its numbers',
      '3. drain\n4. wait',
      '<ul class="numbered"><li>3. <bdi>drain</bdi></li><li>4. <bdi>wait</bdi></li></ul>',
    ],
    [
      'a list in a list',
      '- one\n  - two',
      '<ul class="points"><li><bdi>one</bdi><ul class="points"><li><bdi>two</bdi></li></ul></li></ul>',
    ],
    ['a quotation', '> flat', '<blockquote class="beside"><p class="words"><bdi>flat</bdi></p></blockquote>'],
    ['a heading', '## Next', '<p class="words"><strong><bdi>Next</bdi></strong></p>'],
    ['an escape', String.raw`2 \* 3 \* 4`, '<p class="words"><bdi>2 * 3 * 4</bdi></p>'],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test('links are those that may be clicked, as they lead', () => {
    expect(html('[the graph](https://grafana.example.com/d/x?from=1)')).toContain(
      '<a href="https://grafana.example.com/d/x?from=1" target="_blank" rel="noreferrer">the graph</a>',
    )
    expect(html('<https://wiki.example.com/Ä>')).toContain('href="https://wiki.example.com/%C3%84"')
  })

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,y)',
    '[x](https://user:pass@host.example/)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '&lt;b&gt;',
    'rate(x[5m]) * 60 and a_b_c and 5 > 3',
    'Title\n---',
    '    four spaces',
  ])('%s stays as it was typed', (text) => {
    const shown = prose(text)
    expect(shown.map(textOf).join('')).toBe(text.trim())
    expect(html(text)).not.toMatch(/<(a|img|script|b|em|strong|h\d|pre|code)\b/)
  })

  test('a picture of another site is a link, and never asked for', () => {
    expect(html('![shot](https://pictures.example.com/1.png)')).toContain(
      '!<a href="https://pictures.example.com/1.png"',
    )
    expect(html('![shot](https://pictures.example.com/1.png)')).not.toContain('<img')
  })

  test('nothing that turns the direction is let through', () => {
    expect(html('**a\u202Eb**')).toContain('⟪U+202E⟫')
  })

  test('deeper than anybody nests, all of it is there as it was typed', () => {
    const deep = (quotations: number) => `${'> '.repeat(quotations)}the clue`
    expect(prose(deep(8)).map(textOf).join('')).toBe('the clue')
    for (const quotations of [18, 19, 20, 21, 22, 300])
      expect(prose(deep(quotations)).map(textOf).join(''), String(quotations)).toContain('the clue')
    expect(prose(deep(300)).map(textOf).join('')).toBe(deep(300))
  })

  test.each([
    '[',
    '![',
    '*a ',
    '**a*b ',
    '_a_ _',
    '> ',
    '>',
    '- ',
    '[a](',
    '<http://a',
    '1. a\n',
    '~~~\n',
    '`',
  ])('as many %j as fit are read, and none is lost but marks', (part) => {
    const text = part.repeat(Math.floor(LIMITS.words / part.length))
    const letters = (words: string) => words.replace(/[^\p{L}]/gu, '').length
    expect(letters(prose(text).map(textOf).join(''))).toBe(letters(text))
  })
})

test('the story shows it, and its Markdown says the same again', () => {
  const { whole } = incident()
  const text = 'It was **one node**:\n\n1. drained at 21:40\n2. [replaced](https://tickets.example.com/7)'
  const at = whole.trail.openedAt
  const row = { kind: 'prose', id: 'p1', trailId: whole.trail.id, at, by: whole.people[0]?.id ?? '' } as const
  const story = storyOf(
    { ...whole, amendments: [...whole.amendments, { ...row, section: 'resolved', text }] },
    { zone: 'UTC' },
  )
  expect(markupHtml(story, new Map())).toContain('<strong>one node</strong>')
  const markdown = storyMarkdown(story, new Map())
  expect(markdown).toContain('It was **one node**:')
  expect(markdown).toMatch(
    /- 1\\?\. drained at 21:40\n- 2\\?\. \[replaced\]\(<https:\/\/tickets\.example\.com\/7>\)/,
  )
})
