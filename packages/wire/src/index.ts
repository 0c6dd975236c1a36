// What both ends agree on. Each schema is a TypeBox value with the type of the same name beside it, one file per resource.
// SDKs take the types alone (`import type`); what they need at run time is in `./facts`.
export { BapiClient, FapiClient } from './resources/client.ts'
export { DeletedObject } from './resources/deleted-object.ts'
export { EmailAddress } from './resources/email-address.ts'
export { EnterpriseAccount, EnterpriseAccountConnection } from './resources/enterprise-account.ts'
export { ClientEnvelope } from './resources/envelope.ts'
export { ErrorBody, ErrorItem } from './resources/error.ts'
export { ExternalAccount } from './resources/external-account.ts'
export { Instance, InstanceRestrictions } from './resources/instance.ts'
export { Jwks, RsaPublicKey } from './resources/jwks.ts'
export { BapiOrganization, FapiOrganization } from './resources/organization.ts'
export { BapiOrganizationMembership, FapiOrganizationMembership } from './resources/organization-membership.ts'
export { Id, IdInput, Metadata, Nullable, Timestamp } from './resources/parts.ts'
export { BapiPasskey, FapiPasskey } from './resources/passkey.ts'
export { PhoneNumber } from './resources/phone-number.ts'
export { PublicUserData } from './resources/public-user-data.ts'
export { RedirectUrl } from './resources/redirect-url.ts'
export { BapiSamlAccount, FapiSamlAccount, SamlAccountConnection } from './resources/saml-account.ts'
export { BapiSession, FapiActiveSession, FapiSession, SessionTask } from './resources/session.ts'
export { SessionActivity } from './resources/session-activity.ts'
export { SignIn, SignInFactor, type SignInIdentifier, SignInUserData, signInIdentifiers } from './resources/sign-in.ts'
export { SignInToken } from './resources/sign-in-token.ts'
export { SignUp, SignUpVerifications } from './resources/sign-up.ts'
export { TestingToken } from './resources/testing-token.ts'
export { Cookies, HandshakePayload, SessionRefresh, Token } from './resources/token.ts'
export { Page, TotalCount } from './resources/total-count.ts'
export { BapiUser, FapiUser, ScimUserMetadata } from './resources/user.ts'
export {
  IdentificationLink,
  SignUpVerification,
  Verification,
  type VerificationObject,
  verificationObjects,
} from './resources/verification.ts'
export { Web3Wallet } from './resources/web3-wallet.ts'
