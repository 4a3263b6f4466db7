import type { DataRequest } from '@/lib/model/page'

/** Graphs and values whose "last hour" is reckoned by the server: of Graphite, Zabbix, Netdata, Atlas. */
const BY_SERVER = /render|chart|v\d\/[dg]/

/**
 * A request, and the present that it was asked in. A page that reckons its window does so before it asks. A server
 * does so when it is asked, and a busy browser may hold a request back for seconds; when it left is not told of other
 * origins.
 */
export const requestOf = (entry: PerformanceEntry, { timeOrigin } = performance): DataRequest => {
  const { name: url, startTime, requestStart } = entry as PerformanceResourceTiming
  return { url, at: Math.round(timeOrigin + ((BY_SERVER.test(url) && requestStart) || startTime)) }
}
