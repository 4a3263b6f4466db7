import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Viewer } from '@/components/story/viewer'
import { VIEWER_STYLE } from '@/components/story/viewer-style'
import { STYLE } from '@/lib/story/style'

// Adopted, not inline: the strict policy of the single file lets no style element in.
const sheet = new CSSStyleSheet()
sheet.replaceSync(STYLE + VIEWER_STYLE)
document.adoptedStyleSheets = [sheet]

const root = document.getElementById('root')
if (!root) throw new Error('The viewer page has no root.')
createRoot(root).render(
  <StrictMode>
    <Viewer zone={Intl.DateTimeFormat().resolvedOptions().timeZone} />
  </StrictMode>,
)
