// Wire shapes of the Backend API, as webhooks and `raw` carry them.

export type { AllowlistIdentifierJSON, BlocklistIdentifierJSON, InvitationJSON, WaitlistEntryJSON } from './access.ts'
export type {
  BillingMoneyAmountJSON,
  BillingPayeeJSON,
  BillingPayerJSON,
  BillingPaymentAttemptWebhookEventJSON,
  BillingPlanJSON,
  BillingSubscriptionItemJSON,
  BillingSubscriptionItemStatus,
  BillingSubscriptionItemWebhookEventJSON,
  BillingSubscriptionJSON,
  BillingSubscriptionWebhookEventJSON,
  BillingTotalsJSON,
  FeatureJSON,
} from './billing.ts'
export type { ClerkResourceJSON, DeletedObjectJSON, PaginatedResponseJSON, ResourceJSON } from './common.ts'
export type { AttributeMappingJSON, SamlConnectionJSON } from './enterprise.ts'
export type {
  EmailAddressJSON,
  ExternalAccountJSON,
  IdentificationLinkJSON,
  PhoneNumberJSON,
  SamlAccountConnectionJSON,
  SamlAccountJSON,
  VerificationJSON,
  Web3WalletJSON,
} from './identifiers.ts'
export type {
  AccountlessApplicationJSON,
  CnameTargetJSON,
  DomainJSON,
  InstanceJSON,
  InstanceRestrictionsJSON,
  InstanceSettingsJSON,
  JwksJSON,
  JwksKeyJSON,
  JwtTemplateJSON,
  ProxyCheckJSON,
  RedirectUrlJSON,
  WebhooksSvixJSON,
} from './instance.ts'
export type {
  APIKeyJSON,
  IdPOAuthAccessTokenJSON,
  M2MTokenJSON,
  MachineJSON,
  MachineScopeJSON,
  MachineSecretKeyJSON,
  OAuthApplicationJSON,
  OauthAccessTokenJSON,
} from './machines.ts'
export type { EmailJSON, SMSMessageJSON } from './messages.ts'
export type {
  OrganizationDomainJSON,
  OrganizationDomainVerificationJSON,
  OrganizationInvitationAcceptedJSON,
  OrganizationInvitationJSON,
  OrganizationJSON,
  OrganizationMembershipJSON,
  OrganizationMembershipPublicUserDataJSON,
  OrganizationSettingsJSON,
  PermissionJSON,
  PublicOrganizationDataJSON,
  RoleJSON,
} from './organizations.ts'
export type {
  ActorTokenJSON,
  AgentTaskJSON,
  ClientJSON,
  CookiesJSON,
  SessionActivityJSON,
  SessionJSON,
  SessionWebhookEventJSON,
  SignInJSON,
  SignInTokenJSON,
  TestingTokenJSON,
  TokenJSON,
} from './sessions.ts'
export type { SignUpJSON, SignUpVerificationJSON, SignUpVerificationsJSON } from './sign-up.ts'
export type { UserDeletedJSON, UserJSON } from './user.ts'
