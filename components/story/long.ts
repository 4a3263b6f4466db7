import type { Whole } from '@/lib/model/whole'

/** Steps from which on a page would stand still while its story is told at once. */
const LONG = 1_000

export const isLong = ({ steps }: Whole): boolean => steps.length > LONG
