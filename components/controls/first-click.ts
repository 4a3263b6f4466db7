import type { MouseEvent } from 'react'

/** A double click on what saves a file is one file: its second click is none. */
export const firstClick =
  (act: () => void) =>
  ({ detail }: Pick<MouseEvent, 'detail'>): void => {
    if (detail < 2) act()
  }
