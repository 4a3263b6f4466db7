import { useEffect } from 'react'
import { MARKS_STYLE } from '@/lib/story/marks-style'

let users = 0
let sheet: CSSStyleSheet | null = null

const adopt = (): void => {
  sheet ??= new CSSStyleSheet()
  if (users++ > 0) return
  sheet.replaceSync(MARKS_STYLE)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

const drop = (): void => {
  if (--users > 0) return
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
}

/** The look of marks where no story is on the screen; one sheet, however many pictures. */
export const useMarksStyle = (): void => {
  useEffect(() => {
    adopt()
    return drop
  }, [])
}
