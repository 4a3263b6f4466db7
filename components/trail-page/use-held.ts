import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { pressAgain, scrolled, takeHeld, type Held, type Scrolled } from '@/components/first/held'
import { painted } from '@/components/trail/painted'
import type { Shown } from '@/components/trail/use-trail'
import type { Id } from '@/lib/model/id'

/** Each finds what the one before it left. */
const typeAgain = async (keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await new Promise<void>((resolve) => void painted(resolve))
  }
}

/**
 * Does what was done before the page stood: what was pressed once rows are there, keys when the trail is read to its
 * end, where they may lead. Answers from where the list begins, until it has begun.
 */
export const useHeld = (trailId: Id | null, shown: Shown | null | undefined): Scrolled | null => {
  const [of] = useState(trailId)
  const [from, setFrom] = useState(scrolled)
  const held = useRef<Held | null>(null)
  const [keys, setKeys] = useState<readonly string[]>([])
  const isHere = shown?.whole.trail.id === of
  const stands = shown !== undefined
  // Not before: until the rows here are on the page with their keys, what is done is done with the first rows.
  useLayoutEffect(() => {
    if (stands) held.current ??= takeHeld()
  }, [stands])
  const press = useEffectEvent(() => {
    setFrom(null)
    setKeys(held.current?.keys ?? [])
    if (isHere && held.current?.press) pressAgain(held.current.press)
  })
  const type = useEffectEvent(() => {
    setKeys([])
    if (isHere) void typeAgain(keys)
  })
  const isRead = keys.length > 0 && shown?.more === false
  useEffect(() => (from && stands ? painted(press) : undefined), [from, stands])
  useEffect(() => (isRead ? painted(type) : undefined), [isRead])
  return from
}
