import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { unlessFull } from '@/lib/background/full'
import { amend } from '@/lib/journal/amend'
import { told } from '@/lib/messages/answer'
import { emptyJournal, NOON } from '../journal/rows'

beforeEach(emptyJournal)
afterEach(() => void vi.restoreAllMocks())

const say = (): Promise<unknown> =>
  amend({ kind: 'why', trailId: 'trail', stepId: 'step', text: 'Only TVs' }, NOON)

const refusing = (name: string) =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('No.', name)
  })

const words = async (): Promise<string> =>
  unlessFull(say()).then(
    () => 'said',
    (error: unknown) => told(error),
  )

test.each([
  ['QuotaExceededError', 'the journal could not be written, the disk may be full'],
  ['UnknownError', 'the journal could not be written, the disk may be full'],
  ['DataCloneError', 'something went wrong inside Overshoulder'],
])('what somebody says and the database refuses with %s is answered: %s', async (name, sentence) => {
  refusing(name)
  expect(await words()).toBe(sentence)
})

test('what is written is answered as it is', async () => {
  expect(await words()).toBe('said')
})
