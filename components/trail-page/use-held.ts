import { useEffect, useEffectEvent, useState } from 'react'
import { pressAgain, type Held } from '@/components/first/held'
import type { Given } from '@/components/trail/first'
import { painted } from '@/components/trail/painted'
import type { Shown } from '@/components/trail/use-trail'

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
export const useHeld = (given: Given | null, shown: Shown | null | undefined): Held | null => {
  const [from, setFrom] = useState(given?.held ?? null)
  const [keys, setKeys] = useState(from?.keys ?? [])
  const isHere = shown?.whole.trail.id === given?.shown.whole.trail.id
  const press = useEffectEvent(() => {
    setFrom(null)
    if (isHere && from?.press) pressAgain(from.press)
  })
  const type = useEffectEvent(() => {
    setKeys([])
    if (isHere) void typeAgain(keys)
  })
  const isRead = from === null && keys.length > 0 && shown?.more === false
  useEffect(() => (from ? painted(press) : undefined), [from])
  useEffect(() => (isRead ? painted(type) : undefined), [isRead])
  return from
}
