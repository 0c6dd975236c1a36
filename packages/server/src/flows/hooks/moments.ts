import type { Claims } from '../../domain/claims/index.ts'
import type { Session, SessionActor } from '../../domain/sessions/index.ts'
import { changeUser, type LoadedUser, loadUser, mergeMetadata, toBapiUser } from '../../domain/users/index.ts'
import type { Scope } from '../../platform/index.ts'
import { askOutside } from '../../platform/outside.ts'
import { type HookAnswer, noAnswer } from './answer.ts'
import { askHook } from './ask.ts'
import type { HookName } from './secret.ts'

const isSet = (scope: Scope, name: HookName) => scope.instance.settings.hooks[name].url !== ''

/** What is known of somebody who signs up: there is no id yet. */
export type NewPerson = {
  readonly emailAddress: string | null
  readonly phoneNumber: string | null
  readonly username: string | null
  readonly firstName: string | null
  readonly lastName: string | null
  readonly locale: string | null
  readonly externalId: string | null
  readonly publicMetadata: Record<string, unknown>
  readonly unsafeMetadata: Record<string, unknown>
}

type Metadata = HookAnswer['metadata']

/**
 * Asked when a sign-up has everything, before anything is written: first whether the user may come into being, then whether
 * the session may that follows. Users whom the application's own server makes are its own affair.
 */
export async function beforeUserCreated(scope: Scope, person: NewPerson): Promise<Metadata> {
  const data = { user: null, new_user: shown(person), actor: null }
  const answers = []
  for (const name of ['before_user_created', 'before_session_created'] as const)
    if (isSet(scope, name)) answers.push(await askOutside(scope, name, () => askHook(scope, name, data)))
  return {
    public: merged(person.publicMetadata, answers, 'public'),
    private: merged({}, answers, 'private'),
    unsafe: merged(person.unsafeMetadata, answers, 'unsafe'),
  }
}

/** Whether somebody is asked before a session begins or gets a token. */
export const asksOfSessions = (scope: Scope) => isSet(scope, 'before_session_created') || isSet(scope, 'token_claims')

/** Asked when a sign-in has every proof. What the hook adds to the user is there before the session's first token. */
export async function beforeSessionCreated(
  scope: Scope,
  loaded: LoadedUser,
  actor: SessionActor | null,
): Promise<void> {
  if (!isSet(scope, 'before_session_created')) return
  const data = { user: toBapiUser(scope, loaded), new_user: null, actor }
  const answer = await askOutside(scope, 'before_session_created', () => askHook(scope, 'before_session_created', data))
  const { metadata } = answer
  if (Object.values(metadata).every((kind) => Object.keys(kind).length === 0)) return
  const { user } = loaded
  await changeUser(scope, user.id, {
    publicMetadata: mergeMetadata(user.publicMetadata, metadata.public),
    privateMetadata: mergeMetadata(user.privateMetadata, metadata.private),
    unsafeMetadata: mergeMetadata(user.unsafeMetadata, metadata.unsafe),
  })
}

/** The claims that the instance adds, with those of the hook over them; what every session token says stands above both. */
export async function withHookClaims(
  scope: Scope,
  session: Session,
  { organizationId, claims }: { readonly organizationId: string | null; readonly claims: Claims | undefined },
): Promise<Claims | undefined> {
  if (!isSet(scope, 'token_claims')) return claims
  const user = await loadUser(scope, session.userId)
  const data = {
    user: user && toBapiUser(scope, user),
    session: { id: session.id, client_id: session.clientId, actor: session.actor },
    organization_id: organizationId,
    claims: claims ?? {},
  }
  const key = `token_claims:${session.id}:${organizationId}`
  const { claims: added } = await askOutside(scope, key, () => askHook(scope, 'token_claims', data))
  return { ...claims, ...added }
}

function merged(base: Record<string, unknown>, answers: readonly HookAnswer[], kind: keyof Metadata) {
  return [noAnswer, ...answers].reduce((whole, { metadata }) => mergeMetadata(whole, metadata[kind]), base)
}

function shown(person: NewPerson) {
  return {
    email_address: person.emailAddress,
    phone_number: person.phoneNumber,
    username: person.username,
    first_name: person.firstName,
    last_name: person.lastName,
    locale: person.locale,
    external_id: person.externalId,
    public_metadata: person.publicMetadata,
    unsafe_metadata: person.unsafeMetadata,
  }
}
