import { useEffect } from 'react'
import { STYLE } from '@/lib/story/style'

/** The style sheet that the exported file carries, while a story is on the screen. */
export const useStoryStyle = (): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [])
}
