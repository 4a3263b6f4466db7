import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import '@/components/base.css'
import { Safely } from './safely'

/** Draws a page of ours. */
export const page = (screen: ReactNode): void => {
  const root = document.getElementById('root')
  if (!root) throw new Error('This page has no root.')
  createRoot(root).render(
    <StrictMode>
      <Safely>{screen}</Safely>
    </StrictMode>,
  )
}
