import { EventLogPage, EventLogQuery } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { lastSequence, numberEvents, readEvents } from '../../platform/outbox/index.ts'
import { toLogEntry } from './wire.ts'

const defaultLimit = 100

export const eventBapiOperations = [
  /** Not of the documents: the ordered log. Without `after` from its beginning; `after=latest` begins now, with none. */
  operation({
    id: 'GetEvents',
    api: 'bapi',
    method: 'GET',
    path: '/events',
    caller: 'secret_key',
    query: EventLogQuery,
    output: EventLogPage,
    errors: ['form_param_format_invalid'],
    handle: async ({ scope, query }) => {
      const { after = '0', limit = defaultLimit } = query
      // A page needs one batch at most; `latest` has to be behind all of them.
      while ((await numberEvents(scope)) > 0 && after === 'latest');
      const from = after === 'latest' ? await lastSequence(scope) : Number(after)
      const found = await readEvents(scope, from, limit + 1)
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
