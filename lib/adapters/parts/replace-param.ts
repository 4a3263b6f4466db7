import { decode } from './raw-url'

const PIECE = /([?#&])([^=&#?]+)(?:=([^&#]*))?/g

/**
 * Puts other parameters in the place of one (of the first of that name; later ones go), wherever in the link it
 * stands. For the tools that care about order. `write` gets the name as it stands, for its spelling of brackets.
 */
export function replaceParam(raw: string, name: string, write: (rawName: string) => string): string {
  let done = false
  return raw.replace(PIECE, (whole, mark: string, rawName: string) => {
    if (decode(rawName) !== name) return whole
    if (done) return mark === '&' ? '' : mark
    done = true
    return mark + write(rawName)
  })
}
