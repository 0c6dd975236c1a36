// Compiles or does not: whatever an app takes from the official package's types must be in ours, under the same name.
import type * as Official from '@clerk/backend'
import type * as OfficialInternal from '@clerk/backend/internal'
import type * as Own from '@keyward/backend'
import type * as OwnInternal from '@keyward/backend/internal'

/**
 * Public members only, all the way down: classes of the official package have private ones. Not `raw` and its like, whose types are the
 * wire's, nor the strategy, a list that the official package extends with every provider.
 */
type Fits<Source extends Target, Target> = Source
type Plain = string | number | boolean | null | undefined | URL | ((...args: never[]) => unknown)
type Shape<T> = unknown extends T
  ? T
  : T extends Plain
    ? T
    : T extends (infer Item)[]
      ? Shape<Item>[]
      : {
          [Name in keyof T as Exclude<Name, 'raw' | 'publicOrganizationData' | 'lastAuthenticationStrategy'>]: Shape<
            T[Name]
          >
        }

/** Every resource that an app receives from us can be used where its code expects the official one. */
export type Resources = [
  Fits<Own.User, Shape<Official.User>>,
  Fits<Own.Session, Shape<Official.Session>>,
  Fits<Own.Client, Shape<Official.Client>>,
  Fits<Own.EmailAddress, Shape<Official.EmailAddress>>,
  Fits<Own.PhoneNumber, Shape<Official.PhoneNumber>>,
  Fits<Own.ExternalAccount, Shape<Official.ExternalAccount>>,
  Fits<Own.Organization, Shape<Official.Organization>>,
  Fits<Own.OrganizationMembership, Shape<Official.OrganizationMembership>>,
  Fits<Own.OrganizationInvitation, Shape<Official.OrganizationInvitation>>,
  Fits<Own.OrganizationDomain, Shape<Official.OrganizationDomain>>,
  Fits<Own.OrganizationSettings, Shape<Official.OrganizationSettings>>,
  Fits<Own.Invitation, Shape<Official.Invitation>>,
  Fits<Own.SignInToken, Shape<Official.SignInToken>>,
  Fits<Own.SignUpAttempt, Shape<Official.SignUpAttempt>>,
  Fits<Own.ActorToken, Shape<Official.ActorToken>>,
  Fits<Own.TestingToken, Shape<Official.TestingToken>>,
  Fits<Own.APIKey, Shape<Official.APIKey>>,
  Fits<Own.M2MToken, Shape<Official.M2MToken>>,
  Fits<Own.Machine, Shape<Official.Machine>>,
  Fits<Own.OAuthApplication, Shape<Official.OAuthApplication>>,
  Fits<Own.OauthAccessToken, Shape<Official.OauthAccessToken>>,
  Fits<Own.JwtTemplate, Shape<Official.JwtTemplate>>,
  Fits<Own.Domain, Shape<Official.Domain>>,
  Fits<Own.SamlConnection, Shape<Official.SamlConnection>>,
  Fits<Own.WaitlistEntry, Shape<Official.WaitlistEntry>>,
  Fits<Own.AllowlistIdentifier, Shape<Official.AllowlistIdentifier>>,
  Fits<Own.BlocklistIdentifier, Shape<Official.BlocklistIdentifier>>,
  Fits<Own.Instance, Shape<Official.Instance>>,
  Fits<Own.InstanceRestrictions, Shape<Official.InstanceRestrictions>>,
  Fits<Own.Token, Shape<Official.Token>>,
  Fits<Own.BillingPlan, Shape<Official.BillingPlan>>,
  Fits<Own.BillingSubscription, Shape<Official.BillingSubscription>>,
]

/** Options that an app gives fit our functions. */
export type Options = [
  Fits<Official.VerifyTokenOptions, Own.VerifyTokenOptions>,
  Fits<Official.ClerkOptions, Own.ClerkOptions>,
  Fits<Omit<OfficialInternal.AuthenticateRequestOptions, 'apiClient'>, OwnInternal.AuthenticateRequestOptions>,
]

/** Auth objects and request states are told apart by the same discriminants. */
export type AuthObjects = [
  Fits<OwnInternal.SignedOutAuthObject['tokenType'], OfficialInternal.SignedOutAuthObject['tokenType']>,
  Fits<
    Omit<OwnInternal.SignedInAuthObject, 'has' | 'sessionClaims' | 'stale'>,
    Omit<OfficialInternal.SignedInAuthObject, 'has' | 'sessionClaims'>
  >,
  Fits<OfficialInternal.RequestState['status'], OwnInternal.RequestState['status']>,
  Fits<OfficialInternal.RequestState['reason'], OwnInternal.RequestState['reason']>,
]

/** Names that must exist; the compiler says which does not. */
type OfficialNames = keyof typeof import('@clerk/backend') | keyof typeof import('@clerk/backend/internal')
type OwnNames = keyof typeof import('@keyward/backend') | keyof typeof import('@keyward/backend/internal')
export type Values = Fits<OfficialNames, OwnNames>

/** Every namespace and method of the client takes what the official one takes. */
type Methods<Client> = { [Namespace in keyof Client]: keyof Client[Namespace] }
export type Namespaces = Fits<Exclude<keyof Official.ClerkClient, 'telemetry'>, keyof Own.ClerkClient>
export type ClientMethods = Fits<Methods<Own.ClerkClient>['users'], string | symbol>
