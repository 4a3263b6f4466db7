import { isOfStorage } from '@/lib/journal/storage-error'
import { refusal } from '@/lib/messages/answer'

/** What a person is told whose words or picture could not be written. */
export const full = (): Error => refusal('the journal could not be written, the disk may be full')

/** What was to be written; where the database refuses, that is told, and not that something went wrong. */
export const unlessFull = async <Answer>(writing: Promise<Answer>): Promise<Answer> => {
  try {
    return await writing
  } catch (error) {
    throw isOfStorage(error) ? full() : error
  }
}
