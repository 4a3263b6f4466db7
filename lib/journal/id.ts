import { nanoid } from 'nanoid'
import type { Id } from '@/lib/model/id'

/** 126 random bits: ids made on two machines never meet. */
export const newId = (): Id => nanoid(21)
