import {
  BapiCreateWaitlistEntriesBody,
  BapiCreateWaitlistEntryBody,
  BapiInviteWaitlistEntryBody,
  BapiListWaitlistQuery,
  DeletedObject,
  FapiJoinWaitlistBody,
  FapiWaitlistEntry,
  Page,
  WaitlistEntry,
  WaitlistEntryIdParams,
} from '@keyward/wire'
import { Type } from 'typebox'
import { canonicalEmailAddress } from '../../domain/identifiers/index.ts'
import { findInvitation, invitationStatusAt } from '../../domain/invitations/index.ts'
import { refuseRestricted } from '../../domain/restrictions/index.ts'
import { deleteEntry, findEntry, listEntries, updateEntry, type WaitlistRow } from '../../domain/waitlist/index.ts'
import { apiError, operation, type Scope, transaction } from '../../platform/index.ts'
import { inviteAll } from './invite.ts'
import { announceEntry, join, toWaitlistEntry } from './waitlist.ts'

const common = { api: 'bapi', caller: 'secret_key', output: WaitlistEntry } as const
const ofOne = { ...common, params: WaitlistEntryIdParams } as const

export const waitlistFapiOperation = operation({
  id: 'joinWaitlist',
  api: 'fapi',
  method: 'POST',
  path: '/v1/waitlist',
  caller: 'browser',
  body: FapiJoinWaitlistBody,
  output: FapiWaitlistEntry,
  envelope: 'none',
  errors: [
    'feature_not_enabled',
    'form_param_format_invalid',
    'not_allowed_access',
    'form_email_address_blocked',
    'form_identifier_exists',
  ],
  handle: async ({ scope, body }) => {
    if (scope.instance.settings.auth_access_control.sign_up_mode !== 'waitlist') throw apiError('feature_not_enabled')
    // Whom the instance takes from nobody need not wait.
    await refuseRestricted(scope, { emailAddress: canonicalEmailAddress(body.email_address) })
    const { id } = await join(scope, body.email_address, { notify: true })
    return { object: 'waitlist_entry' as const, id }
  },
})

export const waitlistBapiOperations = [
  operation({
    ...common,
    id: 'ListWaitlistEntries',
    method: 'GET',
    path: '/waitlist_entries',
    query: BapiListWaitlistQuery,
    output: Page(WaitlistEntry),
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by: orderBy = '-created_at', ...filter } = query
      const { rows, total } = await listEntries(scope, filter, { limit, offset, orderBy })
      return { data: await Promise.all(rows.map((row) => toWaitlistEntry(scope, row))), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'CreateWaitlistEntry',
    method: 'POST',
    path: '/waitlist_entries',
    body: BapiCreateWaitlistEntryBody,
    errors: ['form_param_format_invalid'],
    handle: async ({ scope, body }) =>
      toWaitlistEntry(scope, await join(scope, body.email_address, { notify: body.notify !== false })),
  }),
  operation({
    ...common,
    id: 'CreateBulkWaitlistEntries',
    method: 'POST',
    path: '/waitlist_entries/bulk',
    body: BapiCreateWaitlistEntriesBody,
    output: Type.Array(WaitlistEntry),
    errors: ['form_param_format_invalid', 'form_param_duplicate'],
    handle: ({ scope, body }) =>
      transaction(scope, async (inner) => {
        refuseDoubles(body.map((one) => one.email_address))
        const entries: WaitlistEntry[] = []
        for (const { email_address, notify } of body)
          entries.push(await toWaitlistEntry(inner, await join(inner, email_address, { notify: notify !== false })))
        return entries
      }),
  }),
  operation({
    ...ofOne,
    id: 'InviteWaitlistEntry',
    method: 'POST',
    path: '/waitlist_entries/{waitlist_entry_id}/invite',
    body: BapiInviteWaitlistEntryBody,
    errors: ['resource_not_found', 'resource_already_exists', 'form_identifier_exists', 'duplicate_record'],
    handle: ({ scope, params, body }) =>
      decide(scope, params.waitlist_entry_id, {
        replacesInvitation: body.ignore_existing === true,
        change: async (inner, entry) => {
          const [invitation] = await inviteAll(inner, [
            {
              emailAddress: entry.emailAddress,
              notify: true,
              ignoresExisting: body.ignore_existing === true,
              ignoresUsers: body.ignore_existing === true,
              slug: 'waitlist_invitation',
              locale: entry.locale,
            },
          ])
          return { status: 'invited', invitationId: invitation!.id }
        },
      }),
  }),
  operation({
    ...ofOne,
    id: 'RejectWaitlistEntry',
    method: 'POST',
    path: '/waitlist_entries/{waitlist_entry_id}/reject',
    errors: ['resource_not_found', 'resource_already_exists'],
    handle: ({ scope, params }) =>
      decide(scope, params.waitlist_entry_id, { change: async () => ({ status: 'rejected' }) }),
  }),
  operation({
    ...ofOne,
    id: 'DeleteWaitlistEntry',
    isOneTransaction: true,
    method: 'DELETE',
    path: '/waitlist_entries/{waitlist_entry_id}',
    output: DeletedObject,
    errors: ['resource_not_found', 'resource_already_exists'],
    handle: async ({ scope, params }) => {
      const entry = await requireEntry(scope, params.waitlist_entry_id)
      // Who has been let in is a user, or about to be one: the entry tells how they came.
      if (entry.status === 'invited' || entry.status === 'completed') throw apiError('resource_already_exists')
      await deleteEntry(scope, entry.id)
      return { object: 'waitlist_entry', id: entry.id, deleted: true }
    },
  }),
]

/** Whoever came in stays in, and an invitation that is out counts, unless another one is to take its place. */
function decide(
  scope: Scope,
  id: string,
  {
    replacesInvitation = false,
    change,
  }: {
    readonly replacesInvitation?: boolean
    readonly change: (scope: Scope, entry: WaitlistRow) => Promise<Parameters<typeof updateEntry>[2]>
  },
): Promise<WaitlistEntry> {
  return transaction(scope, async (inner) => {
    const entry = await requireEntry(inner, id)
    const isOut = !replacesInvitation && (await hasOpenInvitation(inner, entry))
    if (entry.status === 'completed' || isOut) throw apiError('resource_already_exists')
    const changed = await updateEntry(inner, entry, await change(inner, entry))
    if (!changed) throw apiError('resource_already_exists')
    await announceEntry(inner, 'updated', changed)
    return toWaitlistEntry(inner, changed)
  })
}

/** One that was revoked, or has expired, leaves its entry to be decided upon anew. */
async function hasOpenInvitation(scope: Scope, { status, invitationId }: WaitlistRow): Promise<boolean> {
  const invitation = status === 'invited' && invitationId ? await findInvitation(scope, invitationId) : null
  return invitation !== null && invitationStatusAt(invitation, scope.now) === 'pending'
}

async function requireEntry(scope: Scope, id: string): Promise<WaitlistRow> {
  const entry = await findEntry(scope, id)
  if (!entry) throw apiError('resource_not_found')
  return entry
}

function refuseDoubles(typed: readonly string[]): void {
  const addresses = typed.map((text) => canonicalEmailAddress(text) ?? text)
  if (new Set(addresses).size < addresses.length) throw apiError('form_param_duplicate', { param: 'email_address' })
}
