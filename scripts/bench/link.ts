import { SAFE_LENGTH, encodeLink } from '@/lib/share/fragment'
import { outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'
import type { Figure } from './figure'

const VIEWER = 'https://stories.example.com/viewer.html'

/** The incident's kept steps as a trail link. */
export const link = (): Figure[] => {
  const { whole } = incident()
  const { kept } = outline(whole).figures
  const length = VIEWER.length + (encodeLink(whole, { looks: false })?.length ?? Number.NaN)
  return [
    {
      figure: `trail link of ${kept} text steps of the incident`,
      measured: `${length} characters`,
      mustBe: `10 steps in less than ${SAFE_LENGTH.toLocaleString('en')}`,
      ok: kept === 10 && length < SAFE_LENGTH,
    },
  ]
}
