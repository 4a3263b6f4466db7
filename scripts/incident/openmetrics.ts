import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { instants, type Series } from './incident'

const labelsOf = ({ labels }: Series): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join(',')

const lines = (series: Series): string => {
  const head = `${series.name}{${labelsOf(series)}} `
  return series.values.map((value, index) => `${head}${value} ${instants[index] ?? 0}\n`).join('')
}

/** A counter's family is named without its `_total`. */
const family = ({ name, type }: Series): string =>
  `# TYPE ${type === 'counter' ? name.replace(/_total$/, '') : name} ${type}\n`

const grouped = (all: readonly Series[]): Map<string, Series[]> => {
  const groups = new Map<string, Series[]>()
  for (const series of all) groups.set(series.name, [...(groups.get(series.name) ?? []), series])
  return groups
}

/** Writes series as OpenMetrics text; those of one name must stand together. */
export const writeOpenMetrics = async (all: readonly Series[], file: string): Promise<void> => {
  const out = createWriteStream(file)
  for (const group of grouped(all).values()) {
    const [first] = group
    if (first !== undefined) out.write(family(first))
    for (const series of group) if (!out.write(lines(series))) await once(out, 'drain')
  }
  out.end('# EOF\n')
  await once(out, 'finish')
}
