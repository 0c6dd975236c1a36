import { refuseRelative, refuseUnlisted } from '../../domain/restrictions/index.ts'
import { admitUser, createUser } from '../../domain/users/index.ts'
import { apiError, type Scope, type Visit } from '../../platform/index.ts'
import { acceptApplicationInvitation } from '../getting-in/index.ts'
import { beforeUserCreated } from '../hooks/index.ts'
import { acceptInvitation } from '../organization-invitations/index.ts'
import { enter } from '../sign-ins/index.ts'
import { createFirstOrganization } from './first-organization.ts'
import { type SignUpRow, signUpStatus } from './sign-up.ts'
import { findSignUp, takeForCompletion, updateSignUp } from './store.ts'

/** The one place where a sign-up becomes a user with a session; does nothing while something is missing. */
export async function completeSignUp(scope: Scope, signUp: SignUpRow, request: Visit | null): Promise<SignUpRow> {
  const { settings } = scope.instance
  if (signUp.createdUserId || signUpStatus(signUp, settings, scope.now) !== 'complete') return signUp
  await refuseUninvited(scope, signUp)
  const metadata = await beforeUserCreated(scope, signUp)
  const user = await createUser(scope, {
    emailAddresses: signUp.emailAddress
      ? [
          {
            value: signUp.emailAddress,
            verifiedBy: signUp.emailVerifiedBy,
            verificationId: signUp.emailVerificationId,
            reserved: !signUp.emailVerifiedAt,
          },
        ]
      : [],
    phoneNumbers: signUp.phoneNumber
      ? [
          {
            value: signUp.phoneNumber,
            verifiedBy: signUp.phoneVerifiedBy,
            verificationId: signUp.phoneVerificationId,
            reserved: !signUp.phoneVerifiedAt,
          },
        ]
      : [],
    username: signUp.username,
    password: signUp.passwordDigest ? { hasher: signUp.passwordHasher!, digest: signUp.passwordDigest } : null,
    profile: {
      firstName: signUp.firstName,
      lastName: signUp.lastName,
      locale: signUp.locale,
      unsafeMetadata: metadata.unsafe,
      publicMetadata: metadata.public,
      privateMetadata: metadata.private,
      legalAcceptedAt: signUp.legalAcceptedAt,
      externalId: signUp.externalId,
      deleteSelfEnabled: settings.user_actions.delete_self,
      createOrganizationEnabled: settings.user_actions.create_organization,
    },
  })
  const invitation = signUp.ticketId?.startsWith('orginv_')
    ? await acceptInvitation(scope, signUp.ticketId, user.user.id)
    : null
  if (signUp.ticketId?.startsWith('inv_')) await acceptApplicationInvitation(scope, signUp.ticketId)
  const organizationId = invitation?.organizationId ?? (await createFirstOrganization(scope, user))
  const session = await enter(scope, {
    clientId: signUp.clientId,
    userId: user.user.id,
    user,
    strategy: signUp.emailVerifiedBy ?? signUp.phoneVerifiedBy ?? (signUp.passwordDigest ? 'password' : null),
    firstFactorVerifiedAt: scope.now,
    tasks: [],
    activeOrganizationId: organizationId,
    request,
  })
  await admitUser(scope, user.user.id)
  const taken = await takeForCompletion(scope, signUp.id, { userId: user.user.id, sessionId: session.id })
  if (!taken) throw apiError('verification_already_verified')
  // The hasher stays: that there was a password.
  await updateSignUp(scope, signUp.id, { passwordDigest: null })
  return (await findSignUp(scope, signUp.id))!
}

/** Once more, now that the address is proved: a list or a relative may have come meanwhile. An invitation lets in whom it names. */
async function refuseUninvited(scope: Scope, { ticketId, emailAddress, phoneNumber }: SignUpRow): Promise<void> {
  if (ticketId) return
  if (emailAddress) await refuseRelative(scope, emailAddress)
  await refuseUnlisted(scope, { emailAddress, phoneNumber }, { isWhole: true })
}
