/** Where the build puts aside what the page loads; in development there is none, and the page loads it by itself. */
const ASIDE = 'page'

const parsed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve()
    else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
  })

const settled = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve) => {
    for (const end of ['load', 'error']) link.addEventListener(end, () => resolve(), { once: true })
  })

/** All at once; but the code runs when the styles are there, or the page would be seen without them. */
const load = async (): Promise<void> => {
  const aside = document.getElementById(ASIDE)
  if (!(aside instanceof HTMLTemplateElement)) return
  const page = document.importNode(aside.content, true)
  const scripts = [...page.querySelectorAll('script')]
  const styles = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(settled)
  for (const script of scripts) {
    const ahead = document.createElement('link')
    ahead.rel = 'modulepreload'
    ahead.href = script.src
    script.replaceWith(ahead)
  }
  document.head.append(page)
  await Promise.all(styles)
  document.head.append(...scripts)
}

/**
 * Loads the page once its first rows are there, in a turn of its own, so that nothing more comes before they are seen;
 * without first rows the page draws all of them.
 */
export const loadPage = (drawn: Promise<void>): void => {
  const then = () => void setTimeout(() => void parsed().then(load))
  drawn.then(then, then)
}
