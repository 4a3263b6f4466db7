// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { only, seed, show, stage, told } from './stage'

stage()

test('beside the story it is said whether customers noticed, and it can be taken back', async () => {
  await seed(only(['s1']))
  location.hash = 'trail-smart-tv/story'
  const user = show(<TrailPage />)
  await user.click(await screen.findByRole('radio', { name: 'No customer noticed' }))
  await waitFor(async () => expect((await told()).now.impact).toBe('none'))
  expect(await screen.findByText('No customer noticed.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await told()).now.impact).toBe('unknown'))
})
