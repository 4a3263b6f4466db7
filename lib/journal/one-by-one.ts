import {
  Dexie,
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type Middleware,
} from 'dexie'

type Many = Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>

const countOf = (request: Many): number => (request.type === 'delete' ? request.keys : request.values).length

const asked = (
  store: IDBObjectStore,
  request: Many,
  at: number,
): IDBRequest<IDBValidKey> | IDBRequest<undefined> =>
  request.type === 'delete'
    ? store.delete(request.keys[at] as IDBValidKey)
    : store[request.type](request.values[at])

/**
 * Of tables whose rows hold their own keys, as all of ours do. Asked of the database itself: the library's promises
 * between two rows took longer than the rows.
 */
const inTurn = (store: IDBObjectStore, request: Many): Promise<DBCoreMutateResponse> =>
  new Dexie.Promise<DBCoreMutateResponse>((resolve) => {
    const results: unknown[] = []
    const last = countOf(request) - 1
    const end = (failures: Record<number, Error>): void =>
      resolve({ numFailures: Object.keys(failures).length, failures, results, lastResult: results.at(-1) })
    const write = (at: number): void => {
      try {
        const row = asked(store, request, at)
        row.onsuccess = () => {
          results.push(request.type === 'delete' ? request.keys[at] : row.result)
          if (at === last) end({})
          else write(at + 1)
        }
        row.onerror = (event) => {
          // What becomes of the transaction is for the library to say.
          event.preventDefault()
          event.stopPropagation()
          end({ [at]: row.error ?? new Error('a row could not be written') })
        }
      } catch (error) {
        // Of a row that cannot be asked for at all. Thrown on, out of the listener of the row before it, nobody heard of it.
        end({ [at]: error instanceof Error ? error : new Error(String(error)) })
      }
    }
    write(0)
  })

/**
 * Many rows are written one after the other, and after one that fails no more. The library asks for all of them at
 * once. Where Firefox has no room left for one, SQLite undoes the whole transaction there and then, and Firefox writes
 * each row that was asked for behind it for good: 10,000 steps that did not fit left 284 without a trail. Chromium keeps
 * a transaction together until it is committed.
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
      return {
        ...table,
        mutate: (request) => {
          const { trans, type } = request
          if (type === 'deleteRange' || countOf(request) < 2 || !(trans instanceof IDBTransaction))
            return table.mutate(request)
          return inTurn(trans.objectStore(name), request)
        },
      }
    },
  }),
}
