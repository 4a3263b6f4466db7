import {
  Dexie,
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type Middleware,
} from 'dexie'

/** The part of a request that is about its row number `at`; null where it names no rows. */
const partOf = (request: DBCoreMutateRequest, at: number): DBCoreMutateRequest | null => {
  if (request.type === 'deleteRange') return null
  if (request.type === 'delete') return { ...request, keys: request.keys.slice(at, at + 1) }
  const { keys, ...rest } = request
  const own = keys && { keys: keys.slice(at, at + 1) }
  return { ...rest, ...own, values: request.values.slice(at, at + 1) }
}

const countOf = (request: DBCoreMutateRequest): number => {
  if (request.type === 'deleteRange') return 1
  return (request.type === 'delete' ? request.keys : request.values).length
}

type Mutate = (request: DBCoreMutateRequest) => PromiseLike<DBCoreMutateResponse>

/** A loop of callbacks: promises that wait for promises would be ten thousand deep. */
const inTurn = (mutate: Mutate, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> =>
  new Dexie.Promise<DBCoreMutateResponse>((resolve, reject) => {
    const results: unknown[] = []
    const last = countOf(request) - 1
    const write = (at: number): void => {
      const part = partOf(request, at)
      if (!part) return
      mutate(part).then((answer) => {
        for (const result of (answer.results ?? []) as unknown[]) results.push(result)
        const [failure] = Object.values(answer.failures)
        if (failure) resolve({ ...answer, failures: { [at]: failure }, results })
        else if (at === last) resolve({ ...answer, results })
        else write(at + 1)
      }, reject)
    }
    write(0)
  })

/**
 * Many rows are written one after the other, and after one that fails no more. The library asks for all of them at
 * once. Where Firefox has no room left for one, SQLite undoes the whole transaction there and then, and Firefox writes
 * each row that was asked for behind it for good: 10,000 steps that did not fit left 284 without a trail.
 */
export const oneByOne: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'oneByOne',
  // Below everything of the library itself.
  level: -2,
  create: (core) => ({
    ...core,
    table: (name) => {
      const table = core.table(name)
      const mutate: Mutate = (request) => table.mutate(request)
      return {
        ...table,
        mutate: (request) => (countOf(request) < 2 ? table.mutate(request) : inTurn(mutate, request)),
      }
    },
  }),
}
