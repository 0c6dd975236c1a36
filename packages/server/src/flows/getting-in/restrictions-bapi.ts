import {
  AllowlistIdentifier,
  BapiCreateAllowlistIdentifierBody,
  BapiCreateBlocklistIdentifierBody,
  BapiListIdentifiersQuery,
  BlocklistIdentifier,
  DeletedObject,
  IdentifierIdParams,
  Page,
} from '@keyward/wire'
import { Type } from 'typebox'
import {
  deleteRestriction,
  findRestriction,
  insertRestriction,
  type List,
  listRestrictions,
  parseRestriction,
  type RestrictionRow,
} from '../../domain/restrictions/index.ts'
import { apiError, operation, transaction } from '../../platform/index.ts'
import { inviteAll } from './invite.ts'

const common = { api: 'bapi', caller: 'secret_key' } as const

export const restrictionBapiOperations = [
  operation({
    ...common,
    id: 'ListAllowlistIdentifiers',
    method: 'GET',
    path: '/allowlist_identifiers',
    query: BapiListIdentifiersQuery,
    output: Type.Union([Type.Array(AllowlistIdentifier), Page(AllowlistIdentifier)]),
    errors: [],
    handle: async ({ scope, query }) => {
      const { limit, offset = 0, paginated } = query
      const { rows, total } = await listRestrictions(scope, 'allow', { limit, offset })
      return paginated ? { data: rows.map(toAllowed), total_count: total } : rows.map(toAllowed)
    },
  }),
  operation({
    ...common,
    id: 'CreateAllowlistIdentifier',
    method: 'POST',
    path: '/allowlist_identifiers',
    body: BapiCreateAllowlistIdentifierBody,
    output: AllowlistIdentifier,
    errors: ['form_param_format_invalid', 'duplicate_record', 'form_identifier_exists'],
    handle: ({ scope, body }) =>
      transaction(scope, async (inner) => {
        const rule = requireRule(body.identifier)
        const [invitation] =
          body.notify && rule.identifierType === 'email_address' && !rule.identifier.startsWith('*')
            ? await inviteAll(inner, [
                { emailAddress: rule.identifier, notify: true, ignoresExisting: true, ignoresUsers: true },
              ])
            : []
        const row = await insertRestriction(inner, { list: 'allow', ...rule, invitationId: invitation?.id ?? null })
        return toAllowed(row)
      }),
  }),
  deleting('allow', 'DeleteAllowlistIdentifier', '/allowlist_identifiers/{identifier_id}'),
  operation({
    ...common,
    id: 'ListBlocklistIdentifiers',
    method: 'GET',
    path: '/blocklist_identifiers',
    output: Page(BlocklistIdentifier),
    errors: [],
    handle: async ({ scope }) => {
      const { rows, total } = await listRestrictions(scope, 'block', { offset: 0 })
      return { data: rows.map(toBlocked), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'CreateBlocklistIdentifier',
    isOneTransaction: true,
    method: 'POST',
    path: '/blocklist_identifiers',
    body: BapiCreateBlocklistIdentifierBody,
    output: BlocklistIdentifier,
    errors: ['form_param_format_invalid', 'duplicate_record'],
    handle: async ({ scope, body }) =>
      toBlocked(await insertRestriction(scope, { list: 'block', ...requireRule(body.identifier), invitationId: null })),
  }),
  deleting('block', 'DeleteBlocklistIdentifier', '/blocklist_identifiers/{identifier_id}'),
]

function deleting(list: List, id: string, path: string) {
  return operation({
    ...common,
    id,
    isOneTransaction: true,
    method: 'DELETE',
    path,
    params: IdentifierIdParams,
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const row = await findRestriction(scope, list, params.identifier_id)
      if (!row) throw apiError('resource_not_found')
      await deleteRestriction(scope, list, row.id)
      return { object: list === 'allow' ? 'allowlist_identifier' : 'blocklist_identifier', id: row.id, deleted: true }
    },
  })
}

function requireRule(text: string) {
  const rule = parseRestriction(text)
  if (!rule) throw apiError('form_param_format_invalid', { param: 'identifier' })
  return rule
}

function shared(row: RestrictionRow) {
  return {
    id: row.id,
    identifier: row.identifier,
    identifier_type: row.identifierType,
    instance_id: row.instanceId,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}

function toAllowed(row: RestrictionRow): AllowlistIdentifier {
  return {
    object: 'allowlist_identifier',
    ...shared(row),
    ...(row.invitationId === null ? {} : { invitation_id: row.invitationId }),
  }
}

function toBlocked(row: RestrictionRow): BlocklistIdentifier {
  return { object: 'blocklist_identifier', ...shared(row) }
}
