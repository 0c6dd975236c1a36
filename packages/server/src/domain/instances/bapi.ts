import {
  BapiCreateRedirectURLBody,
  BapiListRedirectURLsQuery,
  BapiUpdateInstanceBody,
  BapiUpdateInstanceRestrictionsBody,
  DeletedObject,
  IdParams,
  Instance,
  InstanceRestrictions,
  mergeSettings,
  Page,
  RedirectUrl,
} from '@keyward/wire'
import { and, desc, eq } from 'drizzle-orm'
import { Type } from 'typebox'
import { apiError, isUniqueViolation, newId, operation } from '../../platform/index.ts'
import { changeSettings, workspaceIdOf } from './store.ts'
import { redirectUrls } from './table.ts'

const common = { api: 'bapi', caller: 'secret_key' } as const

export const instanceBapiOperations = [
  operation({
    ...common,
    id: 'GetInstance',
    method: 'GET',
    path: '/instance',
    output: Instance,
    errors: [],
    handle: async ({ scope }) => ({
      object: 'instance' as const,
      id: scope.instanceId,
      environment_type: scope.instance.environmentType,
      allowed_origins: scope.instance.settings.general.allowed_origins,
      workspace_id: await workspaceIdOf(scope),
    }),
  }),
  operation({
    ...common,
    id: 'UpdateInstance',
    isOneTransaction: true,
    changesInstances: true,
    method: 'PATCH',
    path: '/instance',
    body: BapiUpdateInstanceBody,
    output: Type.Any(),
    successStatus: 204,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, body }) => {
      const general = {
        ...(typeof body.test_mode === 'boolean' ? { test_mode: body.test_mode } : {}),
        ...(body.allowed_origins ? { allowed_origins: body.allowed_origins } : {}),
        ...(body.development_origin != null ? { development_origin: body.development_origin } : {}),
        ...(typeof body.cookieless_dev === 'boolean' ? { cookieless_dev: body.cookieless_dev } : {}),
        ...(typeof body.url_based_session_syncing === 'boolean'
          ? { url_based_session_syncing: body.url_based_session_syncing }
          : {}),
        ...(body.clerk_js_version != null ? { clerk_js_version: body.clerk_js_version } : {}),
      }
      await changeSettings(scope, {
        general,
        ...(typeof body.hibp === 'boolean' ? { auth_password: { disable_hibp: !body.hibp } } : {}),
        display: {
          ...(body.support_email != null ? { support_email: body.support_email } : {}),
          ...(body.preferred_sign_in_strategy_when_password_required
            ? { preferred_sign_in_strategy: body.preferred_sign_in_strategy_when_password_required }
            : {}),
        },
      })
      return null
    },
  }),
  operation({
    ...common,
    id: 'UpdateInstanceRestrictions',
    isOneTransaction: true,
    changesInstances: true,
    method: 'PATCH',
    path: '/instance/restrictions',
    body: BapiUpdateInstanceRestrictionsBody,
    output: InstanceRestrictions,
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, body }) => {
      const patch = {
        ...(typeof body.allowlist === 'boolean' ? { allowlist_enabled: body.allowlist } : {}),
        ...(typeof body.blocklist === 'boolean' ? { blocklist_enabled: body.blocklist } : {}),
        ...(typeof body.allowlist_blocklist_disabled_on_sign_in === 'boolean'
          ? { allowlist_blocklist_enforced_on_sign_in: !body.allowlist_blocklist_disabled_on_sign_in }
          : {}),
        ...(typeof body.block_email_subaddresses === 'boolean'
          ? { block_email_subaddresses: body.block_email_subaddresses }
          : {}),
        ...(typeof body.block_disposable_email_domains === 'boolean'
          ? { block_disposable_email_domains: body.block_disposable_email_domains }
          : {}),
        ...(typeof body.ignore_dots_for_gmail_addresses === 'boolean'
          ? { ignore_dots_for_gmail_addresses: body.ignore_dots_for_gmail_addresses }
          : {}),
      }
      await changeSettings(scope, { auth_access_control: patch })
      const control = mergeSettings(scope.instance.settings, { auth_access_control: patch }).auth_access_control
      return {
        object: 'instance_restrictions' as const,
        allowlist: control.allowlist_enabled,
        blocklist: control.blocklist_enabled,
        allowlist_blocklist_disabled_on_sign_in: !control.allowlist_blocklist_enforced_on_sign_in,
        block_email_subaddresses: control.block_email_subaddresses,
        block_disposable_email_domains: control.block_disposable_email_domains,
        ignore_dots_for_gmail_addresses: control.ignore_dots_for_gmail_addresses,
      }
    },
  }),
  operation({
    ...common,
    id: 'ListRedirectURLs',
    method: 'GET',
    path: '/redirect_urls',
    query: BapiListRedirectURLsQuery,
    output: Type.Union([Type.Array(RedirectUrl), Page(RedirectUrl)]),
    errors: [],
    handle: async ({ scope, query }) => {
      const rows = await scope.db
        .select()
        .from(redirectUrls)
        .where(eq(redirectUrls.instanceId, scope.instanceId))
        .orderBy(desc(redirectUrls.createdAt), desc(redirectUrls.id))
      const { limit, offset = 0, paginated } = query
      const data = rows.slice(offset, limit === undefined ? undefined : offset + limit).map(toRedirectUrl)
      return paginated ? { data, total_count: rows.length } : data
    },
  }),
  operation({
    ...common,
    id: 'CreateRedirectURL',
    isOneTransaction: true,
    method: 'POST',
    path: '/redirect_urls',
    body: BapiCreateRedirectURLBody,
    output: RedirectUrl,
    errors: ['form_param_format_invalid', 'duplicate_record'],
    handle: async ({ scope, body }) => {
      // Native apps have schemes of their own; those that run script are no addresses.
      if (
        body.url.length > 2_048 ||
        !/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(body.url) ||
        /^(javascript|data|vbscript|file):/i.test(body.url)
      ) {
        throw apiError('form_param_format_invalid', { param: 'url' })
      }
      try {
        const [row] = await scope.db
          .insert(redirectUrls)
          .values({
            instanceId: scope.instanceId,
            id: newId('redirectUrl', scope.now),
            url: body.url,
            createdAt: scope.now,
            updatedAt: scope.now,
          })
          .returning()
        return toRedirectUrl(row!)
      } catch (error) {
        if (isUniqueViolation(error)) throw apiError('duplicate_record', { param: 'url' })
        throw error
      }
    },
  }),
  operation({
    ...common,
    id: 'GetRedirectURL',
    method: 'GET',
    path: '/redirect_urls/{id}',
    params: IdParams,
    output: RedirectUrl,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const [row] = await scope.db
        .select()
        .from(redirectUrls)
        .where(and(eq(redirectUrls.instanceId, scope.instanceId), eq(redirectUrls.id, params.id)))
      if (!row) throw apiError('resource_not_found')
      return toRedirectUrl(row)
    },
  }),
  operation({
    ...common,
    id: 'DeleteRedirectURL',
    isOneTransaction: true,
    method: 'DELETE',
    path: '/redirect_urls/{id}',
    params: IdParams,
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const rows = await scope.db
        .delete(redirectUrls)
        .where(and(eq(redirectUrls.instanceId, scope.instanceId), eq(redirectUrls.id, params.id)))
        .returning({ id: redirectUrls.id })
      if (rows.length === 0) throw apiError('resource_not_found')
      return { object: 'redirect_url', id: params.id, deleted: true }
    },
  }),
]

function toRedirectUrl(row: typeof redirectUrls.$inferSelect): RedirectUrl {
  return {
    object: 'redirect_url',
    id: row.id,
    url: row.url,
    created_at: row.createdAt.getTime(),
    updated_at: row.updatedAt.getTime(),
  }
}
