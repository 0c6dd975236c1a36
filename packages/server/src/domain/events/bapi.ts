import { EventLogPage, EventLogQuery } from '@keyward/wire'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import { lastSequence, numberEvents, prunedSequence, readEvents } from '../../platform/outbox/index.ts'
import { toLogEntry } from './wire.ts'

const defaultLimit = 100

export const eventBapiOperations = [
  /** Not of the documents: the ordered log. Without `after` from the oldest that is kept; `after=latest` begins now, with none. */
  operation({
    id: 'GetEvents',
    api: 'bapi',
    method: 'GET',
    path: '/events',
    caller: 'secret_key',
    query: EventLogQuery,
    output: EventLogPage,
    errors: ['form_param_format_invalid', 'event_cursor_expired'],
    handle: async ({ scope, query }) => {
      const { after, limit = defaultLimit } = query
      // A page needs one batch at most; `latest` has to be behind all of them.
      while ((await numberEvents(scope)) > 0 && after === 'latest');
      const from = await beginning(scope, after)
      const found = await readEvents(scope, from, limit + 1)
      // After the reading: what is let go meanwhile must not be passed over in silence.
      const pruned = await prunedSequence(scope)
      if (from < pruned)
        throw apiError('event_cursor_expired', {
          param: 'after',
          values: { oldest: pruned },
          meta: { oldest_cursor: String(pruned) },
        })
      const page = found.slice(0, limit)
      return {
        object: 'list' as const,
        data: page.map((event) => toLogEntry(scope, event)),
        next_cursor: String(page.at(-1)?.sequence ?? from),
        has_more: found.length > limit,
      }
    },
  }),
]

function beginning(scope: Scope, after: string | undefined): Promise<number> | number {
  if (after === undefined) return prunedSequence(scope)
  return after === 'latest' ? lastSequence(scope) : Number(after)
}
