// What both ends agree on. Each schema is a TypeBox value with the type of the same name beside it, one file per resource.
// SDKs take the types alone (`import type`); what they need at run time is in `./facts`.

export { ActorTokenIdParams, BapiCreateActorTokenBody } from './inputs/actor-tokens.ts'
export { AgentTaskIdParams, BapiCreateAgentTaskBody, FapiAgentTaskQuery } from './inputs/agent-tasks.ts'
export {
  ApiKeyIdParams,
  BapiCreateApiKeyBody,
  BapiGetApiKeysQuery,
  BapiRevokeApiKeyBody,
  BapiUpdateApiKeyBody,
  BapiVerifyApiKeyBody,
  FapiCreateApiKeyBody,
  FapiGetApiKeysQuery,
  FapiUpdateApiKeyBody,
} from './inputs/bapi-api-keys.ts'
export { BapiCreateUserBody, type PasswordHasher, passwordHashers } from './inputs/bapi-create-user.ts'
export {
  BapiAddDomainBody,
  BapiChangeDomainBody,
  BapiUpdateDomainBody,
  BapiVerifyDomainProxyBody,
  DomainIdParams,
} from './inputs/bapi-domains.ts'
export {
  BapiAttemptEmailAddressVerificationBody,
  BapiAttemptPhoneNumberVerificationBody,
  BapiCreateEmailAddressBody,
  BapiCreatePhoneNumberBody,
  BapiReplaceUserEmailAddressBody,
  BapiReplaceUserPhoneNumberBody,
  BapiUpdateEmailAddressBody,
  BapiUpdatePhoneNumberBody,
} from './inputs/bapi-identifiers.ts'
export {
  BapiCreateRedirectURLBody,
  BapiCreateSignInTokenBody,
  BapiGetPublicInterstitialQuery,
  BapiListRedirectURLsQuery,
  BapiUpdateInstanceAuthConfigBody,
  BapiUpdateInstanceBody,
  BapiUpdateInstanceCommunicationBody,
  BapiUpdateInstanceProtectBody,
  BapiUpdateInstanceRestrictionsBody,
} from './inputs/bapi-instances.ts'
export {
  BapiAddRolesToRoleSetBody,
  BapiCreateRoleSetBody,
  BapiReplaceRoleInRoleSetBody,
  BapiReplaceRoleSetBody,
  BapiUpdateOrganizationSettingsBody,
  BapiUpdateRoleSetBody,
  RoleSetParams,
} from './inputs/bapi-role-sets.ts'
export {
  BapiCreatePermissionBody,
  BapiCreateRoleBody,
  BapiListRolesQuery,
  BapiUpdatePermissionBody,
  BapiUpdateRoleBody,
  PermissionIdParams,
  RoleIdParams,
  RolePermissionParams,
} from './inputs/bapi-roles.ts'
export {
  BapiCreateSessionBody,
  BapiCreateSessionTokenBody,
  BapiCreateSessionTokenFromTemplateBody,
  BapiGetClientListQuery,
  BapiGetHandshakePayloadQuery,
  BapiGetSessionListQuery,
  BapiRefreshSessionBody,
  BapiUpdateSignUpBody,
  BapiVerifyClientBody,
  BapiVerifySessionBody,
} from './inputs/bapi-sessions.ts'
export {
  BapiGetUserListQuery,
  BapiGetUsersCountQuery,
  BapiRemoveUserPasswordBody,
  BapiReplaceUserMetadataBody,
  BapiSetUserPasswordCompromisedBody,
  BapiUpdateUserBody,
  BapiUpdateUserMetadataBody,
  BapiUsersBanBody,
  BapiUsersUnbanBody,
  BapiVerifyPasswordBody,
  type UserOrder,
  userOrders,
} from './inputs/bapi-users.ts'
export {
  FapiAcceptTicketQuery,
  FapiCompleteHostedAuthBody,
  FapiCreateHostedAuthBody,
  FapiGetClientQuery,
  FapiGetDevBrowserInitQuery,
  FapiGetProxyHealthQuery,
  FapiHandshakeClientQuery,
  FapiLinkClientQuery,
  FapiPostClientBody,
  FapiRedirectToUrlQuery,
  FapiSyncClientQuery,
  FapiVerifyBody,
  FapiVerifyQuery,
} from './inputs/fapi-client.ts'
export {
  FapiChangePasswordBody,
  FapiCreateEmailAddressesBody,
  FapiCreateServiceTokenBody,
  FapiPatchUserBody,
  FapiPatchUserMetadataBody,
  FapiPostPhoneNumbersBody,
  FapiRemovePasswordBody,
  FapiSendVerificationEmailBody,
  FapiSendVerificationSMSBody,
  FapiUpdatePhoneNumberBody,
  FapiVerifyEmailAddressBody,
  FapiVerifyPhoneNumberBody,
} from './inputs/fapi-me.ts'
export {
  FapiAttemptSessionReverificationFirstFactorBody,
  FapiAttemptSessionReverificationSecondFactorBody,
  FapiCreateSessionTokenBody,
  FapiPrepareSessionReverificationFirstFactorBody,
  FapiPrepareSessionReverificationSecondFactorBody,
  FapiStartSessionReverificationBody,
  FapiTouchSessionBody,
} from './inputs/fapi-sessions.ts'
export {
  FapiAttemptSignInFactorOneBody,
  FapiAttemptSignInFactorTwoBody,
  FapiCreateSignInBody,
  FapiPrepareSignInFactorOneBody,
  FapiPrepareSignInFactorTwoBody,
  FapiResetPasswordBody,
} from './inputs/fapi-sign-ins.ts'
export {
  FapiAttemptSignUpsVerificationBody,
  FapiCreateSignUpsBody,
  FapiPrepareSignUpsVerificationBody,
  FapiUpdateSignUpsBody,
} from './inputs/fapi-sign-ups.ts'
export {
  ApplicationInvitationIdParams,
  BapiCreateAllowlistIdentifierBody,
  BapiCreateBlocklistIdentifierBody,
  BapiCreateInvitationBody,
  BapiCreateInvitationsBody,
  BapiCreateWaitlistEntriesBody,
  BapiCreateWaitlistEntryBody,
  BapiInviteWaitlistEntryBody,
  BapiListIdentifiersQuery,
  BapiListInvitationsQuery,
  BapiListWaitlistQuery,
  FapiJoinWaitlistBody,
  IdentifierIdParams,
  WaitlistEntryIdParams,
} from './inputs/getting-in.ts'
export {
  BapiCreateJwtTemplateBody,
  BapiListJwtTemplatesQuery,
  BapiUpdateJwtTemplateBody,
  ClaimsRefParams,
  JwtTemplateIdParams,
} from './inputs/jwt-templates.ts'
export {
  BapiCreateM2MTokenBody,
  BapiCreateMachineBody,
  BapiCreateMachineScopeBody,
  BapiListM2MTokensQuery,
  BapiListMachinesQuery,
  BapiRevokeM2MTokenBody,
  BapiRotateMachineSecretBody,
  BapiUpdateMachineBody,
  BapiVerifyM2MTokenBody,
  M2MTokenIdParams,
  MachineIdParams,
  MachineScopeParams,
} from './inputs/machines.ts'
export {
  BapiCreateOrganizationDomainBody,
  BapiListAllOrganizationDomainsQuery,
  BapiListOrganizationDomainsQuery,
  BapiUpdateOrganizationDomainBody,
  FapiAttemptAffiliationBody,
  FapiCreateOrganizationDomainBody,
  FapiListByStatusQuery,
  FapiListOrganizationDomainsQuery,
  FapiPrepareAffiliationBody,
  FapiUpdateEnrollmentModeBody,
  MembershipRequestParams,
  OrganizationDomainParams,
  SuggestionIdParams,
} from './inputs/organization-domains.ts'
export {
  BapiCreateOrganizationInvitationBody,
  BapiCreateOrganizationInvitationBulkBody,
  BapiListInstanceOrganizationInvitationsQuery,
  BapiListOrganizationInvitationsQuery,
  BapiRevokeOrganizationInvitationBody,
  BapiUserOrganizationInvitationsQuery,
  FapiBulkCreateOrganizationInvitationsBody,
  FapiCreateOrganizationInvitationBody,
  FapiListOrganizationInvitationsQuery,
  OrganizationInvitationIdParams,
  OrganizationInvitationParams,
} from './inputs/organization-invitations.ts'
export {
  BapiCreateMembershipBody,
  BapiCreateOrganizationBody,
  BapiGetOrganizationQuery,
  BapiListAllMembershipsQuery,
  BapiListMembershipsQuery,
  BapiListOrganizationsQuery,
  BapiOrganizationMetadataBody,
  BapiPageQuery,
  BapiUpdateMembershipBody,
  BapiUpdateOrganizationBody,
  BapiUploadOrganizationLogoBody,
  FapiCreateMembershipBody,
  FapiCreateOrganizationBody,
  FapiListMembershipsQuery,
  FapiOwnMembershipsQuery,
  FapiUpdateMembershipBody,
  FapiUpdateOrganizationBody,
  MembershipParams,
  OrganizationIdParams,
} from './inputs/organizations.ts'
export {
  ApplicationDomainParams,
  ApplicationInstanceParams,
  ApplicationParams,
  ApplicationTransferParams,
  ClientIdParams,
  DomainIntentParams,
  EmailAddressIdParams,
  EmailIdParams,
  IdParams,
  InstanceRedirectURLParams,
  InstanceSecretKeyParams,
  InstanceTemplateParams,
  InstanceUserParams,
  OperatorTokenParams,
  PhoneNumberIdParams,
  SessionIdParams,
  SessionTemplateParams,
  SignInIdParams,
  SignInTokenIdParams,
  SignUpIdParams,
  UserIdParams,
  WorkspaceDomainParams,
} from './inputs/params.ts'
export { captchaParameters, DateTime, Maybe, pageParameters, paginatedParameters } from './inputs/parts.ts'
export {
  PlatformApplicationDomainBody,
  PlatformClaimAccountlessApplicationBody,
  PlatformClaimApplicationTransferBody,
  PlatformCreateApplicationBody,
  PlatformCreateApplicationDomainBody,
  PlatformCreateDomainIntentBody,
  PlatformCreateInstanceBody,
  PlatformCreateInstanceUserBody,
  PlatformCreateOperatorTokenBody,
  PlatformCreateRedirectURLBody,
  PlatformCreateSecretKeyBody,
  PlatformGetApplicationQuery,
  PlatformGetConfigQuery,
  PlatformGetConfigSchemaQuery,
  PlatformGetInstanceUsageQuery,
  PlatformListApplicationsQuery,
  PlatformListApplicationTransfersQuery,
  PlatformListDomainIntentsQuery,
  PlatformListDomainsQuery,
  PlatformListInstanceUsersQuery,
  PlatformListRedirectURLsQuery,
  PlatformPatchConfigQuery,
  PlatformPutConfigQuery,
  PlatformRotateInstanceSecretKeysBody,
  PlatformRotateSecretKeysBody,
  PlatformRotateSigningKeyBody,
  PlatformUpdateApplicationBody,
} from './inputs/platform.ts'
export {
  BapiListSuppressedAddressesQuery,
  BapiListTemplatesQuery,
  BapiPreviewTemplateBody,
  BapiToggleTemplateDeliveryBody,
  BapiUpsertTemplateBody,
  TemplateParams,
  TemplateTypeParams,
} from './inputs/templates.ts'
export {
  CreateWebhookEndpointBody,
  ListWebhookEndpointsQuery,
  ListWebhookMessagesQuery,
  RecoverWebhooksBody,
  ReplayWebhooksBody,
  RotateWebhookSecretBody,
  TestWebhookBody,
  UpdateWebhookEndpointBody,
  WebhookEndpointParams,
  WebhookMessageParams,
} from './inputs/webhooks.ts'
export { AccountPortal } from './resources/account-portal.ts'
export { AccountlessApplication } from './resources/accountless-application.ts'
export { ActorToken } from './resources/actor-token.ts'
export { AgentTask } from './resources/agent-task.ts'
export { ApiKey, ApiKeyList, ApiKeySecret } from './resources/api-key.ts'
export {
  Application,
  ApplicationInstance,
  ApplicationTransfer,
  CreatedInstance,
  DomainIntent,
  InstanceDomain,
  InstanceSecretKey,
  InstanceSigningKey,
  InstanceUsage,
  OperatorToken,
  PlatformDnsCheck,
  PlatformDomain,
  PlatformDomainStatus,
  RotatedSecretKeys,
  WorkspaceDomain,
} from './resources/application.ts'
export { AuditEntry, AuditLogPage, AuditLogQuery } from './resources/audit-log.ts'
export { AuthConfig } from './resources/auth-config.ts'
export { BapiClient, FapiClient } from './resources/client.ts'
export { ConfigChange, ConfigDocument, ConfigSchema } from './resources/config-document.ts'
export { DeletedObject } from './resources/deleted-object.ts'
export { DevBrowser } from './resources/dev-browser.ts'
export { DisplayConfig } from './resources/display-config.ts'
export { Domain, ProxyCheck } from './resources/domain.ts'
export { EmailAddress } from './resources/email-address.ts'
export { EnterpriseAccount, EnterpriseAccountConnection } from './resources/enterprise-account.ts'
export { ClientEnvelope } from './resources/envelope.ts'
export { Environment, EnvironmentOrganizationSettings } from './resources/environment.ts'
export { ErrorBody, ErrorItem } from './resources/error.ts'
export { EventLogPage, EventLogQuery, LogEntry } from './resources/event-log.ts'
export { ExternalAccount } from './resources/external-account.ts'
export { Health, ProxyHealth } from './resources/health.ts'
export { HostedAuth } from './resources/hosted-auth.ts'
export { Image } from './resources/image.ts'
export {
  Instance,
  InstanceAuthConfig,
  InstanceCommunication,
  InstanceProtect,
  InstanceRestrictions,
} from './resources/instance.ts'
export {
  AllowlistIdentifier,
  BlocklistIdentifier,
  FapiWaitlistEntry,
  Invitation,
  WaitlistEntry,
} from './resources/invitation.ts'
export { Jwks, RsaPublicKey } from './resources/jwks.ts'
export { JwtTemplate } from './resources/jwt-template.ts'
export {
  DeletedMachineScope,
  M2MToken,
  M2MTokenList,
  Machine,
  MachineScope,
  MachineSecretKey,
} from './resources/machine.ts'
export { MessageDelivery } from './resources/message-delivery.ts'
export { AppleAppSiteAssociation, AssetLinks } from './resources/native-apps.ts'
export { OpenIdConfiguration } from './resources/openid-configuration.ts'
export { BapiOrganization, FapiOrganization } from './resources/organization.ts'
export { OrganizationCreationDefaults } from './resources/organization-creation-defaults.ts'
export {
  OrganizationDomain,
  OrganizationDomainOwnership,
  OrganizationDomainVerification,
  OrganizationMembershipRequest,
  OrganizationSuggestion,
} from './resources/organization-domain.ts'
export {
  BapiOrganizationInvitation,
  FapiOrganizationInvitation,
  PublicOrganizationData,
} from './resources/organization-invitation.ts'
export { BapiOrganizationMembership, FapiOrganizationMembership } from './resources/organization-membership.ts'
export { BapiOrganizationSettings } from './resources/organization-settings.ts'
export { Id, IdInput, Metadata, Nullable, PhoneCodeChannel, Timestamp } from './resources/parts.ts'
export { BapiPasskey, FapiPasskey } from './resources/passkey.ts'
export { PasswordCheck } from './resources/password-check.ts'
export { PhoneNumber } from './resources/phone-number.ts'
export { PreparedVerification } from './resources/prepared-verification.ts'
export { PublicUserData } from './resources/public-user-data.ts'
export { RedirectUrl } from './resources/redirect-url.ts'
export { Permission, Role } from './resources/role.ts'
export { RoleSet, RoleSetItem } from './resources/role-set.ts'
export { BapiSamlAccount, FapiSamlAccount, SamlAccountConnection } from './resources/saml-account.ts'
export { BapiSession, FapiActiveSession, FapiSession, SessionTask } from './resources/session.ts'
export { SessionActivity } from './resources/session-activity.ts'
export { SessionClaims } from './resources/session-claims.ts'
export { SessionReverification } from './resources/session-reverification.ts'
export { SignIn, SignInFactor, type SignInIdentifier, SignInUserData, signInIdentifiers } from './resources/sign-in.ts'
export { SignInToken } from './resources/sign-in-token.ts'
export { BapiSignUp, SignUp, SignUpVerifications } from './resources/sign-up.ts'
export { SuppressedAddress } from './resources/suppressed-address.ts'
export { Template, TemplatePreview } from './resources/template.ts'
export { TestingToken } from './resources/testing-token.ts'
export { Cookies, HandshakePayload, SessionRefresh, Token } from './resources/token.ts'
export { Page, TotalCount } from './resources/total-count.ts'
export { BapiUser, FapiUser, ScimUserMetadata } from './resources/user.ts'
export { UserSettings, UserSettingsAttribute, UserSettingsSocial } from './resources/user-settings.ts'
export {
  IdentificationLink,
  SignUpVerification,
  Verification,
  type VerificationObject,
  verificationObjects,
} from './resources/verification.ts'
export { Web3Wallet } from './resources/web3-wallet.ts'
export {
  Hook,
  HookList,
  SvixURL,
  WebhookAttempt,
  WebhookEndpoint,
  WebhookEventTypes,
  WebhookMessage,
  WebhookReplay,
  WebhookSecret,
} from './resources/webhook.ts'
export { developmentDefaults, productionDefaults } from './settings/defaults.ts'
export { type Language, languages } from './settings/display.ts'
export { InstanceSettings, settingsKeys } from './settings/instance-settings.ts'
export { settingsJsonSchema } from './settings/json-schema.ts'
export { mergePatches, mergeSettings, type SettingsPatch, settingsDifference } from './settings/merge.ts'
export { isStrategyToCome, settingsAsBuilt, settingsToCome } from './settings/to-come.ts'
export { checkSettings, checkSettingsPatch, missingSettingsKeys, type SettingsProblem } from './settings/validate.ts'
