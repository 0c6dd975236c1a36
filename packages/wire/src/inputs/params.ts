import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'

// Path parameters, spelled as in the paths of the documents. A foreign id is not malformed: it is simply not found.
export const SignInIdParams = Type.Object({ sign_in_id: IdInput })
export type SignInIdParams = Static<typeof SignInIdParams>

export const SignUpIdParams = Type.Object({ sign_up_id: IdInput })
export type SignUpIdParams = Static<typeof SignUpIdParams>

export const SessionIdParams = Type.Object({ session_id: IdInput })
export type SessionIdParams = Static<typeof SessionIdParams>

export const SessionTemplateParams = Type.Object({ session_id: IdInput, template_name: IdInput })
export type SessionTemplateParams = Static<typeof SessionTemplateParams>

export const EmailIdParams = Type.Object({ email_id: IdInput })
export type EmailIdParams = Static<typeof EmailIdParams>

export const EmailAddressIdParams = Type.Object({ email_address_id: IdInput })
export type EmailAddressIdParams = Static<typeof EmailAddressIdParams>

export const PhoneNumberIdParams = Type.Object({ phone_number_id: IdInput })
export type PhoneNumberIdParams = Static<typeof PhoneNumberIdParams>

export const UserIdParams = Type.Object({ user_id: IdInput })
export type UserIdParams = Static<typeof UserIdParams>

export const ClientIdParams = Type.Object({ client_id: IdInput })
export type ClientIdParams = Static<typeof ClientIdParams>

export const SignInTokenIdParams = Type.Object({ sign_in_token_id: IdInput })
export type SignInTokenIdParams = Static<typeof SignInTokenIdParams>

/** Redirect URLs and the Backend API's sign-ups call theirs plainly `id`. */
export const IdParams = Type.Object({ id: IdInput })
export type IdParams = Static<typeof IdParams>

export const ApplicationParams = Type.Object({ applicationID: IdInput })
export type ApplicationParams = Static<typeof ApplicationParams>

/** `envOrInsID`: `development`, `production`, the name of a further instance, or an instance's id. */
export const ApplicationInstanceParams = Type.Object({ applicationID: IdInput, envOrInsID: IdInput })
export type ApplicationInstanceParams = Static<typeof ApplicationInstanceParams>

/** A domain of the application's production instance, by its id or its name. */
export const ApplicationDomainParams = Type.Object({ applicationID: IdInput, domainIDOrName: IdInput })
export type ApplicationDomainParams = Static<typeof ApplicationDomainParams>

export const WorkspaceDomainParams = Type.Object({ domainIDOrName: IdInput })
export type WorkspaceDomainParams = Static<typeof WorkspaceDomainParams>

export const ApplicationTransferParams = Type.Object({ applicationID: IdInput, transferID: IdInput })
export type ApplicationTransferParams = Static<typeof ApplicationTransferParams>

export const DomainIntentParams = Type.Object({ domainIntentID: IdInput })
export type DomainIntentParams = Static<typeof DomainIntentParams>

/** What the Platform API names inside an instance. */
export const InstanceUserParams = Type.Object({ ...ApplicationInstanceParams.properties, userID: IdInput })
export type InstanceUserParams = Static<typeof InstanceUserParams>

export const InstanceTemplateParams = Type.Object({ ...ApplicationInstanceParams.properties, templateID: IdInput })
export type InstanceTemplateParams = Static<typeof InstanceTemplateParams>

export const OperatorTokenParams = Type.Object({ operatorTokenID: IdInput })
export type OperatorTokenParams = Static<typeof OperatorTokenParams>

export const InstanceSecretKeyParams = Type.Object({ ...ApplicationInstanceParams.properties, secretKeyID: IdInput })
export type InstanceSecretKeyParams = Static<typeof InstanceSecretKeyParams>

export const InstanceRedirectURLParams = Type.Object({
  ...ApplicationInstanceParams.properties,
  redirectURLID: IdInput,
})
export type InstanceRedirectURLParams = Static<typeof InstanceRedirectURLParams>
