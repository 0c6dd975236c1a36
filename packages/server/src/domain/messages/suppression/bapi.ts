import { BapiListSuppressedAddressesQuery, DeletedObject, IdParams, Page, SuppressedAddress } from '@keyward/wire'
import { apiError, operation } from '../../../platform/index.ts'
import { listSuppressed, type SuppressedAddressRow, unsuppress } from './store.ts'

const common = { api: 'bapi', caller: 'secret_key' } as const

/** Not of the documents. Nobody puts an address on the list but the mail server. */
export const suppressionBapiOperations = [
  operation({
    ...common,
    id: 'ListSuppressedAddresses',
    method: 'GET',
    path: '/suppressed_addresses',
    query: BapiListSuppressedAddressesQuery,
    output: Page(SuppressedAddress),
    errors: [],
    handle: async ({ scope, query }) => {
      const { email_address: emailAddress, limit = 10, offset = 0 } = query
      const { rows, total } = await listSuppressed(scope, { emailAddress, limit, offset })
      return { data: rows.map(toSuppressedAddress), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'DeleteSuppressedAddress',
    isOneTransaction: true,
    method: 'DELETE',
    path: '/suppressed_addresses/{id}',
    params: IdParams,
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      if (!(await unsuppress(scope, params.id))) throw apiError('resource_not_found')
      return { object: 'suppressed_address', id: params.id, deleted: true }
    },
  }),
]

function toSuppressedAddress(row: SuppressedAddressRow): SuppressedAddress {
  return {
    object: 'suppressed_address',
    id: row.id,
    email_address: row.emailAddress,
    code: row.code,
    reason: row.reason,
    created_at: row.createdAt.getTime(),
  }
}
