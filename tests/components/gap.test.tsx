// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { dropOld } from '@/components/gap/kept'
import { readWhole } from '@/lib/journal/read'
import { only, seed, show, stage } from './stage'

stage()
afterEach(() => localStorage.clear())

const TICKET = 'All errors were from one bad node. Tom found it in Prometheus.'

const open = async () => {
  location.hash = 'trail-smart-tv/story'
  const user = show(<TrailPage />)
  await user.click(await screen.findByText('Compare with the ticket'))
  const field = await screen.findByRole('textbox', { name: 'The ticket’s text' })
  return { user, field }
}

test('what the ticket leaves out is counted, listed with the way to each step, and copied', async () => {
  await seed()
  const { user, field } = await open()
  await user.clear(field)
  await user.click(field)
  await user.paste(TICKET)
  expect(
    await screen.findByText(
      'The ticket mentions 0 of 21 looks, 0 of 3 dead ends, 0 of 4 notes and facts, 1 of 2 tools and 1 of 3 people.',
    ),
  ).toBeTruthy()
  const dead = within(screen.getByRole('region', { name: 'Dead ends' }))
  expect(dead.getByRole('link', { name: /21:25 Was it the 21:04 deploy of api/ }).getAttribute('href')).toBe(
    '#trail-smart-tv/read/s4',
  )
  await user.click(screen.getByRole('button', { name: 'As plain text' }))
  const copied = await navigator.clipboard.readText()
  expect(copied).toContain('- Dead end: 21:25 Was it the 21:04 deploy of api?')
  expect(copied).not.toContain(TICKET)
}, 120_000)

test('of a ticket that is too long it is said that its end is not compared', async () => {
  await seed(only(['s1']))
  const { user, field } = await open()
  await user.click(field)
  await user.paste('Slow. '.repeat(5_000))
  expect(screen.queryByRole('alert')).toBeNull()
  await user.paste('Slow. '.repeat(10_000))
  expect((await screen.findByRole('alert')).textContent).toContain('65,536 characters')
}, 120_000)

test('the text is kept in this browser only if that is said, and never in the trail', async () => {
  await seed()
  const { user, field } = await open()
  await user.clear(field)
  await user.click(field)
  await user.paste(TICKET)
  expect(localStorage.length).toBe(0)
  await user.click(screen.getByRole('checkbox', { name: /Keep it in this browser/ }))
  await waitFor(() => expect(localStorage.length).toBe(1))
  expect(JSON.stringify(await readWhole('trail-smart-tv'))).not.toContain('one bad node')
  dropOld(Date.now() + 29 * 86_400_000)
  expect(localStorage.length).toBe(1)
  dropOld(Date.now() + 31 * 86_400_000)
  expect(localStorage.length).toBe(0)
}, 30_000)
