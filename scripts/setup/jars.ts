import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { find } from './find'
import { maven } from './tools'

/** A Java program that Maven fetches, as a folder of jars. */
export type Jars = {
  name: string
  /** environment variable that names the folder outright, or one jar that has everything in it */
  variable: string
  /** names its folder; part of it is the version */
  id: string
  /** the dependencies of a pom, as XML */
  dependencies: string
  advice: string
  /** true where not every mirror of Maven Central has it: CI goes without it then, and says so */
  rare?: true
}

const PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'

const cache = (): string =>
  path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'overshoulder', 'jars')

/** The folder of its jars, or null. A path given by its variable is taken at its word, or not at all. */
export const findJars = ({ id, variable }: Jars): string | null => {
  const named = process.env[variable]
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  const folder = path.join(cache(), id)
  return existsSync(folder) ? folder : null
}

const pom = ({ id, dependencies }: Jars): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>overshoulder</groupId>
  <artifactId>${id}</artifactId>
  <version>1</version>
  <dependencies>${dependencies}</dependencies>
</project>
`

/** Of the page that Maven writes when it fails, what is wrong. */
const reasonIn = (output: string): string =>
  /Could not (?:find|transfer) artifact [^\n]*?(?= -> |\n|$)/.exec(output)?.[0] ?? output

const fetchJars = async (jars: Jars, program: string): Promise<void> => {
  console.log(`Fetching ${jars.name} from Maven Central …`)
  await mkdir(cache(), { recursive: true })
  const work = await mkdtemp(path.join(cache(), 'fetching-'))
  await writeFile(path.join(work, 'pom.xml'), pom(jars))
  const { status, stdout } = spawnSync(program, ['-B', '-q', PLUGIN, '-DoutputDirectory=jars'], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) console.log(reasonIn(stdout))
  // Renamed when whole; another run may have been quicker.
  if (status === 0) await rename(path.join(work, 'jars'), path.join(cache(), jars.id)).catch(() => undefined)
  await rm(work, { recursive: true, force: true })
}

/** Fetches what is not in the user's cache yet, where Maven is there; a sentence for each that is missing then. */
export const ensureJars = async (all: readonly Jars[]): Promise<string[]> => {
  const program = find(maven)
  for (const jars of all) if (findJars(jars) === null && program !== null) await fetchJars(jars, program)
  return all
    .filter((jars) => findJars(jars) === null)
    .map(({ name, advice }) => `${name} is missing. ${advice}`)
}

export const zipkin: Jars = {
  name: 'Zipkin',
  variable: 'ZIPKIN_JARS',
  id: 'zipkin-3.4.4',
  dependencies: `
    <dependency>
      <groupId>io.zipkin</groupId>
      <artifactId>zipkin-server</artifactId>
      <version>3.4.4</version>
      <classifier>exec</classifier>
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>`,
  advice: 'With Maven and Java 17, npm test fetches it from Maven Central.',
}

export const atlas: Jars = {
  name: 'Netflix Atlas',
  variable: 'OVERSHOULDER_ATLAS',
  id: 'atlas-standalone-1.8.2',
  dependencies: `
    <dependency>
      <groupId>com.netflix.atlas_v1</groupId>
      <artifactId>atlas-standalone_2.13</artifactId>
      <version>1.8.2</version>
    </dependency>`,
  advice:
    'With Maven and Java 17, npm test fetches it from Maven Central where that has it; else set OVERSHOULDER_ATLAS to its standalone jar, or to a folder of its jars.',
  rare: true,
}
