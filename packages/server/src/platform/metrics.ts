import type { Histogram, Registry } from 'prom-client'
import { namesOf } from './names-of.ts'

export type RequestSample = {
  readonly api: string
  /** The operation's id, or the path of a page of ours; never what a caller made up. */
  readonly operation: string
  readonly status: number
  readonly seconds: number
}
export type Gauge = { readonly name: string; readonly help: string; readonly read: () => number }

export type Metrics = {
  observe(sample: RequestSample): void
  /** What a Prometheus server reads. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>
}

const maxQueued = 10_000

/**
 * Figures of this process. The library takes a tenth of a second and more to load, so that happens with the first who asks;
 * until then samples wait, as many as fit.
 */
export function createMetrics(gauges: readonly Gauge[]): Metrics {
  let queued: RequestSample[] = []
  let loading: Promise<{ registry: Registry; requests: Histogram }> | null = null
  let requests: Histogram | null = null

  async function load() {
    const {
      collectDefaultMetrics,
      Gauge: PromGauge,
      Histogram: PromHistogram,
      Registry: PromRegistry,
    } = namesOf(await import('prom-client'))
    const registry = new PromRegistry()
    collectDefaultMetrics({ register: registry })
    for (const { name, help, read } of gauges)
      new PromGauge({
        name: `keyward_${name}`,
        help,
        registers: [registry],
        collect() {
          this.set(read())
        },
      })
    const made = new PromHistogram({
      name: 'keyward_request_duration_seconds',
      help: 'Time to answer, by operation and status. 429: rate limited; 503: overloaded.',
      labelNames: ['api', 'operation', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    })
    for (const sample of queued) add(made, sample)
    queued = []
    requests = made
    return { registry, requests: made }
  }

  return {
    observe(sample) {
      if (requests) add(requests, sample)
      else if (queued.length < maxQueued) queued.push(sample)
    },
    async text() {
      loading ??= load()
      const { registry } = await loading
      return { contentType: registry.contentType, body: await registry.metrics() }
    },
  }
}

function add(histogram: Histogram, { api, operation, status, seconds }: RequestSample): void {
  histogram.observe({ api, operation, status: String(status) }, seconds)
}
