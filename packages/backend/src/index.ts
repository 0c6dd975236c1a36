// Backend SDK: the secret-key client, verification of tokens and authentication of requests. A drop-in for the official
// backend package; what is ours alone is named in the README: safeVerifyToken, `live`, `outageGraceSeconds`.

export type { EmailAddressCore, PhoneNumberCore, UserCore } from '@keyward/wire/facts'
export type {
  AccountlessApplicationJSON,
  ActorTokenJSON,
  AgentTaskJSON,
  AllowlistIdentifierJSON,
  BillingPlanJSON,
  BillingSubscriptionItemJSON,
  BillingSubscriptionJSON,
  BlocklistIdentifierJSON,
  ClerkResourceJSON,
  ClientJSON,
  CnameTargetJSON,
  DeletedObjectJSON,
  DomainJSON,
  EmailAddressJSON,
  EmailJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  InstanceJSON,
  InstanceRestrictionsJSON,
  InstanceSettingsJSON,
  InvitationJSON,
  JwtTemplateJSON,
  OAuthApplicationJSON,
  OauthAccessTokenJSON,
  OrganizationDomainJSON,
  OrganizationDomainVerificationJSON,
  OrganizationInvitationJSON,
  OrganizationJSON,
  OrganizationMembershipJSON,
  OrganizationMembershipPublicUserDataJSON,
  OrganizationSettingsJSON,
  PaginatedResponseJSON,
  PhoneNumberJSON,
  ProxyCheckJSON,
  PublicOrganizationDataJSON,
  RedirectUrlJSON,
  SessionJSON,
  SignInJSON,
  SignInTokenJSON,
  SignUpJSON,
  SignUpVerificationJSON,
  SignUpVerificationsJSON,
  SMSMessageJSON,
  TestingTokenJSON,
  TokenJSON,
  UserDeletedJSON,
  UserJSON,
  VerificationJSON,
  WaitlistEntryJSON,
  Web3WalletJSON,
  WebhooksSvixJSON,
} from './api/json/index.ts'
export type { AllowlistIdentifier, BlocklistIdentifier, Invitation, WaitlistEntry } from './api/resources/access.ts'
export type { ActorToken, AgentTask, SignInToken, SignUpAttempt, TestingToken } from './api/resources/attempts.ts'
export type { BillingPlan, BillingSubscription, BillingSubscriptionItem, Feature } from './api/resources/billing.ts'
export type { DeletedObject } from './api/resources/deleted-object.ts'
export type { SamlConnection } from './api/resources/enterprise.ts'
export type { OrganizationMembershipRole } from './api/resources/enums.ts'
export type { EmailAddress, ExternalAccount, PhoneNumber } from './api/resources/identifiers.ts'
export type {
  AccountlessApplication,
  CnameTarget,
  Domain,
  Instance,
  InstanceRestrictions,
  InstanceSettings,
  JwtTemplate,
} from './api/resources/instance.ts'
export type { APIKey, M2MToken, Machine } from './api/resources/machines.ts'
export type { SMSMessage } from './api/resources/messages.ts'
export type { IdPOAuthAccessToken, OAuthApplication, OauthAccessToken } from './api/resources/oauth.ts'
export type {
  Organization,
  OrganizationDomain,
  OrganizationDomainVerification,
  OrganizationInvitation,
  OrganizationMembership,
  OrganizationMembershipPublicUserData,
  OrganizationSettings,
} from './api/resources/organizations.ts'
export type { Client, Session, Token } from './api/resources/sessions.ts'
export type { User } from './api/resources/user.ts'
export type { WebhookAttempt, WebhookEndpoint, WebhookMessage } from './api/resources/webhooks.ts'
export { type ClerkClient, type ClerkOptions, createClerkClient } from './client.ts'
export type { InvalidTokenAuthObject, SessionAuthObject } from './tokens/auth-objects.ts'
export type { AuthObject, MachineAuthObject } from './tokens/machine-auth-objects.ts'
export { safeVerifyToken, type VerifiedToken, verifyToken } from './tokens/verify.ts'
export type { VerifyTokenOptions } from './tokens/verify-session.ts'
export type {
  BillingPaymentAttemptWebhookEvent,
  BillingSubscriptionItemWebhookEvent,
  BillingSubscriptionWebhookEvent,
  EmailWebhookEvent,
  OrganizationDomainWebhookEvent,
  OrganizationInvitationWebhookEvent,
  OrganizationMembershipWebhookEvent,
  OrganizationWebhookEvent,
  PermissionWebhookEvent,
  RoleWebhookEvent,
  SessionWebhookEvent,
  SMSWebhookEvent,
  UserWebhookEvent,
  WaitlistEntryWebhookEvent,
  WebhookEvent,
  WebhookEventType,
} from './webhook-events.ts'
