import { useHash } from '@/components/safely/use-hash'
import type { Doors } from './doors'
import { Options } from './options'
import { Welcome } from './welcome'

const WELCOME = 'welcome'

/** The options; under `#welcome` the first run. */
export const OptionsPage = ({ doors }: { doors: Doors }) => {
  const [hash, go] = useHash()
  return hash === WELCOME ? <Welcome doors={doors} skip={() => go('')} /> : <Options doors={doors} />
}
