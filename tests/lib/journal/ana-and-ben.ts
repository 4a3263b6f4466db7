import { readWhole } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { minutes, NOON, pixels, snapshot, visit } from './rows'

/** Ana's own trail: two looks. */
export const mine = (): Whole => ({
  trail: { id: 'mine', openedAt: NOON, by: 'ana', splitFrom: null },
  people: [{ id: 'ana', name: 'Ana' }],
  steps: [
    { ...visit('a', 'mine'), by: 'ana' },
    { ...visit('b', 'mine', minutes(1)), by: 'ana', parentId: 'a' },
  ],
  leads: [],
  amendments: [{ id: 'n1', trailId: 'mine', at: NOON, by: 'ana', kind: 'name', title: 'Mine' }],
})

/** Ben's trail of the same incident: a look, a picture on a lead, its verdict, and his own words about it all. */
export const bens = (): Whole => {
  const said = (id: Id, at: number) => ({ id, trailId: 'bens', at: minutes(at), by: 'ben' })
  return {
    trail: { id: 'bens', openedAt: minutes(-5), by: 'ben', splitFrom: null },
    people: [{ id: 'ben', name: 'Ben' }],
    steps: [
      { ...visit('x', 'bens', minutes(-5)), by: 'ben' },
      { ...snapshot('y', 'bens', minutes(3)), by: 'ben', parentId: 'x', leadId: 'l' },
    ],
    leads: [{ ...said('l', 2), question: 'deploy?', fromId: 'x', because: '', suggested: null }],
    amendments: [
      { ...said('n2', 4), kind: 'name', title: 'Bens' },
      { ...said('p2', 4), kind: 'prose', section: 'recap', text: 'It was the deploy.' },
      { ...said('v2', 5), kind: 'verdict', leadId: 'l', verdict: 'dead-end', because: 'flat', stepId: 'y' },
    ],
  }
}
export const withPicture = () => ({ pictures: new Map([['picture-y', pixels()]]), numbers: [] })

export const here = async (id: Id): Promise<Whole> => {
  const whole = await readWhole(id)
  if (!whole) throw new Error('The trail is gone.')
  return whole
}
