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
  /** environment variable that names the folder outright */
  variable: string
  /** names its folder; part of it is the version */
  id: string
  /** the dependencies of a pom, as XML */
  dependencies: string
  advice: string
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

/**
 * Of the newer releases (`com.netflix.atlas_v1`) Maven Central's mirrors have none. This one asks for a changed RRD4J
 * that is nowhere: it starts with the released one, and draws nothing. What Java had in itself in its day comes along.
 */
export const atlas: Jars = {
  name: 'Netflix Atlas',
  variable: 'ATLAS_JARS',
  id: 'atlas-standalone-1.4.4',
  dependencies: `
    <dependency>
      <groupId>com.netflix.atlas</groupId>
      <artifactId>atlas-standalone</artifactId>
      <version>1.4.4</version>
      <exclusions>
        <exclusion><groupId>com.netflix.rrd4j</groupId><artifactId>rrd4j</artifactId></exclusion>
      </exclusions>
    </dependency>
    <dependency><groupId>org.rrd4j</groupId><artifactId>rrd4j</artifactId><version>3.2</version></dependency>
    <dependency>
      <groupId>javax.annotation</groupId>
      <artifactId>javax.annotation-api</artifactId>
      <version>1.3.2</version>
    </dependency>
    <dependency><groupId>javax.xml.bind</groupId><artifactId>jaxb-api</artifactId><version>2.3.1</version></dependency>
    <dependency>
      <groupId>org.glassfish.jaxb</groupId>
      <artifactId>jaxb-runtime</artifactId>
      <version>2.3.1</version>
    </dependency>`,
  advice: 'With Maven and Java 17, npm test fetches it from Maven Central.',
}
