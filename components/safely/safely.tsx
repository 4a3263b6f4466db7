import { Component, useEffect, useState, type ReactNode } from 'react'
import { ActsProvider } from '@/components/toast/acts'
import { Button } from '@/components/controls/button'
import { journal } from '@/lib/journal/database'
import styles from './safely.module.css'

const reload = () => location.reload()

const UPDATED = 'Overshoulder was updated: reload this page.'

const sentenceOf = (error: unknown): string => {
  if (error instanceof Error && error.name === 'DatabaseClosedError') return UPDATED
  return `Something went wrong on this page; what was saved is safe. ${error instanceof Error ? error.message : ''}`
}

const Banner = ({ words }: { words: string }) => (
  <div className={styles.banner} role="alert">
    <span>{words}</span>
    <Button onClick={reload}>Reload this page</Button>
  </div>
)

/** React reports errors of a tree only to a class. */
class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }
  static getDerivedStateFromError(error: unknown) {
    return { error }
  }
  override render() {
    return this.state.error === null ? this.props.children : <Banner words={sentenceOf(this.state.error)} />
  }
}

/** True once another copy of the extension has taken the journal over to upgrade it. */
const useTakenOver = (): boolean => {
  const [taken, setTaken] = useState(false)
  useEffect(() => {
    const notice = () => setTaken(true)
    journal.on('versionchange', notice)
    return () => journal.on('versionchange').unsubscribe(notice)
  }, [])
  return taken
}

/** What every page of ours stands in: acts that can be undone, and a sentence instead of a white page. */
export const Safely = ({ children }: { children: ReactNode }) => {
  const taken = useTakenOver()
  return (
    <Boundary>
      {taken && <Banner words={UPDATED} />}
      <ActsProvider>{children}</ActsProvider>
    </Boundary>
  )
}
