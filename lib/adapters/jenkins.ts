import { contextAdapter, said, type Place } from './parts/context-adapter'
import { unescape, type Link } from './parts/raw-url'

/** Jenkins, with the classic pages and Blue Ocean. */
export const jenkins = contextAdapter('jenkins', find, 'Jenkins')

const LAST =
  /^last(?:Build|CompletedBuild|FailedBuild|StableBuild|SuccessfulBuild|UnstableBuild|UnsuccessfulBuild)$/
const NEXT = 'This names whichever build is the last. The link of a build by its number stands still.'
const BLUE = /\/blue\/organizations\/([^/]+)\/([^/]+)\/(?:detail\/([^/]+)\/(\d+)(?:\/(\w+)(?:\/(\d+))?)?)?/
const HOST = /(?:^|[.-])(?:jenkins|cloudbees|ci|builds?)(?:\d*)(?=[.-]|$)/

/** Rundeck deploys too, and has its jobs under projects. */
const DEPLOYS = /(?:^|[.-])deploy(?=[.-]|$)/

function find({ path, host }: Link, marked: boolean): Place | null {
  const blue = BLUE.exec(path)
  if (blue) return blueOf(blue)
  const found = /(?:\/job\/[^/]+(?:\/view\/[^/]+)?)+/.exec(path)
  // The jobs of a run of GitHub's.
  if (!found || /\/actions\/runs\//.test(path)) return null
  const job = Array.from(found[0].matchAll(/\/job\/([^/]+)/g), ([, step = '']) => unescape(step))
  const [build = '', ...tail] = path
    .slice(found.index + found[0].length)
    .split('/')
    .filter(Boolean)
    .map(unescape)
  const nested = job.length > 1 || PAGES.test(tail[0] ?? '') || LAST.test(build)
  const named = HOST.test(host) || (DEPLOYS.test(host) && found.index === 0)
  if (!nested && !marked && !named && !/\/jenkins\/(?:job|view)\//.test(path)) return null
  return buildOf(job.join('/'), build, tail.join('/'))
}

const PAGES =
  /^(?:console|consoleFull|consoleText|testReport|artifact|changes|pipeline-graph|pipeline-overview|flowGraphTable|parameters|execution|display)$/

function buildOf(job: string, build: string, tab: string): Place {
  if (LAST.test(build))
    return {
      kind: 'build',
      id: `${job}/${build}`,
      panel: `${job}/${build}`,
      variables: said({ tab }),
      moves: NEXT,
    }
  if (/^\d+$/.test(build)) {
    const id = `${job}/${build}`
    return { kind: 'build', id, panel: id, variables: said({ tab }) }
  }
  return {
    kind: 'job',
    id: job,
    panel: job,
    variables: said({ tab: build }),
    present: 'A job goes on. The link of a build by its number stands still.',
  }
}

function blueOf([, , pipeline = '', branch = '', build = '', tab = '', node = '']: RegExpExecArray): Place {
  const job = unescape(unescape(pipeline))
  if (build === '')
    return {
      kind: 'job',
      id: job,
      panel: job,
      present: 'A job goes on. The link of a build by its number stands still.',
    }
  const name = unescape(unescape(branch))
  const id = name === job || job.endsWith(`/${name}`) ? `${job}/${build}` : `${job}/${name}/${build}`
  return { kind: 'build', id, panel: id, variables: said({ tab, node }) }
}
