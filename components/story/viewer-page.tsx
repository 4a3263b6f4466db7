import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { STYLE } from '@/lib/story/style'
import { Viewer, type Import } from './viewer'
import { VIEWER_STYLE } from './viewer-style'

/** Draws the viewer: as a page of the extension, which has a journal to take trails into, or as a file by itself. */
export const viewerPage = (onImport?: Import): void => {
  // Adopted, not inline: the strict policy of the single file lets no style element in.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE + VIEWER_STYLE)
  document.adoptedStyleSheets = [sheet]
  const root = document.getElementById('root')
  if (!root) throw new Error('The viewer page has no root.')
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  createRoot(root).render(
    <StrictMode>
      <Viewer zone={timeZone} {...(onImport ? { onImport } : {})} />
    </StrictMode>,
  )
}
