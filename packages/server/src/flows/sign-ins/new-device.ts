import { sendMessage } from '../../domain/messages/index.ts'
import { describeDevice } from '../../domain/sessions/index.ts'
import type { LoadedUser } from '../../domain/users/index.ts'
import type { RequestFacts, Scope } from '../../platform/index.ts'

/** The person hears by mail of a sign-in where they were never seen: it may be somebody else's. */
export async function tellOfNewDevice(
  scope: Scope,
  user: LoadedUser,
  request: Pick<RequestFacts, 'ip' | 'userAgent'> | null,
): Promise<void> {
  const to = user.emailAddresses.find((row) => row.id === user.user.primaryEmailAddressId)?.emailAddress
  if (!to) return
  const { browserName, deviceType } = describeDevice(request?.userAgent ?? '')
  await sendMessage(scope, {
    kind: 'email',
    to,
    userId: user.user.id,
    locale: user.user.locale,
    content: {
      slug: 'new_device_sign_in',
      signIn: {
        device: [browserName, deviceType].filter(Boolean).join(', ') || null,
        ipAddress: request?.ip ?? null,
        place: null,
        at: scope.now,
      },
    },
  })
}
