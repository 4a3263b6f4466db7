// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Field } from '@/components/controls/editable'
import { show, stage } from './stage'

stage()

/** Whether the browser would ask before the page goes. */
const isHeld = (): boolean => {
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  return leaving.defaultPrevented
}

test('a page with words that are not kept yet is not closed in silence, any other is', async () => {
  const nothing = () => undefined
  const user = show(<Field label="Why?" text="flat" limit={100} keep={nothing} leave={nothing} />)
  const field = screen.getByRole('textbox', { name: 'Why?' })
  expect(isHeld()).toBe(false)
  await user.type(field, ' all along')
  expect(isHeld()).toBe(true)
  await user.clear(field)
  await user.type(field, 'flat')
  expect(isHeld()).toBe(false)
  await user.type(field, '!{Enter}')
  expect(isHeld()).toBe(false)
})
