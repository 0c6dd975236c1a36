import { readAllowlistIdentifier, readBlocklistIdentifier, readInvitation, readWaitlistEntry } from './access.ts'
import { readActorToken, readAgentTask, readSignInToken, readSignUpAttempt, readTestingToken } from './attempts.ts'
import { readBillingPlan, readBillingSubscription, readBillingSubscriptionItem, readFeature } from './billing.ts'
import { readDeletedObject } from './deleted-object.ts'
import { readSamlConnection } from './enterprise.ts'
import {
  readEmailAddress,
  readExternalAccount,
  readPhoneNumber,
  readSamlAccount,
  readWeb3Wallet,
} from './identifiers.ts'
import {
  readAccountlessApplication,
  readDomain,
  readInstance,
  readInstanceRestrictions,
  readInstanceSettings,
  readJwtTemplate,
  readProxyCheck,
  readRedirectUrl,
} from './instance.ts'
import { readAPIKey, readM2MToken, readMachine, readMachineScope, readMachineSecretKey } from './machines.ts'
import { readEmail, readSMSMessage } from './messages.ts'
import { readIdPOAuthAccessToken, readOAuthApplication, readOauthAccessToken } from './oauth.ts'
import {
  readOrganization,
  readOrganizationDomain,
  readOrganizationInvitation,
  readOrganizationMembership,
  readOrganizationSettings,
} from './organizations.ts'
import type { Reader } from './reader.ts'
import { readClient, readCookies, readSession, readToken } from './sessions.ts'
import { readUser } from './user.ts'
import {
  readWebhookAttempt,
  readWebhookEndpoint,
  readWebhookMessage,
  readWebhookReplay,
  readWebhookSecret,
} from './webhooks.ts'

export type PaginatedResourceResponse<T> = { data: T; totalCount: number }

/** Which reader understands which `object` (wire.md §2.7). What has none is handed on as the JSON that it is. */
const readers: Record<string, Reader<unknown>> = {
  accountless_application: readAccountlessApplication,
  actor_token: readActorToken,
  agent_task: readAgentTask,
  allowlist_identifier: readAllowlistIdentifier,
  api_key: readAPIKey,
  blocklist_identifier: readBlocklistIdentifier,
  clerk_idp_oauth_access_token: readIdPOAuthAccessToken,
  client: readClient,
  commerce_plan: readBillingPlan,
  commerce_subscription: readBillingSubscription,
  commerce_subscription_item: readBillingSubscriptionItem,
  cookies: readCookies,
  domain: readDomain,
  email: readEmail,
  email_address: readEmailAddress,
  external_account: readExternalAccount,
  facebook_account: readExternalAccount,
  feature: readFeature,
  google_account: readExternalAccount,
  instance: readInstance,
  instance_restrictions: readInstanceRestrictions,
  instance_settings: readInstanceSettings,
  invitation: readInvitation,
  jwt_template: readJwtTemplate,
  machine: readMachine,
  machine_scope: readMachineScope,
  machine_secret_key: readMachineSecretKey,
  machine_to_machine_token: readM2MToken,
  oauth_access_token: readOauthAccessToken,
  oauth_application: readOAuthApplication,
  organization: readOrganization,
  organization_domain: readOrganizationDomain,
  organization_invitation: readOrganizationInvitation,
  organization_membership: readOrganizationMembership,
  organization_settings: readOrganizationSettings,
  phone_number: readPhoneNumber,
  proxy_check: readProxyCheck,
  redirect_url: readRedirectUrl,
  saml_account: readSamlAccount,
  saml_connection: readSamlConnection,
  session: readSession,
  sign_in_token: readSignInToken,
  sign_up_attempt: readSignUpAttempt,
  sms_message: readSMSMessage,
  testing_token: readTestingToken,
  token: readToken,
  total_count: (json) => json.total_count,
  user: readUser,
  waitlist_entry: readWaitlistEntry,
  web3_wallet: readWeb3Wallet,
  webhook_attempt: readWebhookAttempt,
  webhook_endpoint: readWebhookEndpoint,
  webhook_message: readWebhookMessage,
  webhook_replay: readWebhookReplay,
  webhook_secret: readWebhookSecret,
}

/**
 * A resource; an array for a list in its legacy form; `{ data, totalCount }` for one that says how many there are. M2M
 * tokens list under their own name.
 */
export function deserialize(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload.map(readItem)
  const list = listOf(payload)
  if (!list) return readItem(payload)
  const data = list.map(readItem)
  const { total_count: totalCount } = payload as { total_count?: number }
  return totalCount === undefined ? data : { data, totalCount }
}

function listOf(payload: unknown): unknown[] | null {
  if (typeof payload !== 'object' || payload === null) return null
  const { data, m2m_tokens } = payload as Record<string, unknown>
  if (Array.isArray(data)) return data
  return Array.isArray(m2m_tokens) ? m2m_tokens : null
}

function readItem(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item
  const { object, deleted } = item as { object?: unknown; deleted?: unknown }
  if (typeof object !== 'string') return item
  if (deleted !== undefined && object !== 'machine_scope') return readDeletedObject(item)
  return Object.hasOwn(readers, object) ? readers[object]!(item) : item
}
