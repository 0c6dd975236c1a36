import { timingSafeEqual } from 'node:crypto'
import { sendMessage } from '../../domain/messages/index.ts'
import { describeDevice } from '../../domain/sessions/index.ts'
import type { LoadedUser } from '../../domain/users/index.ts'
import type { Scope, Visit } from '../../platform/index.ts'

type Entered = {
  readonly user: LoadedUser
  readonly sessionId: string
  readonly request: Visit | null
}

/** The person hears by mail of a sign-in where they were never seen: it may be somebody else's, and can be ended from there. */
export async function tellOfNewDevice(scope: Scope, { user, sessionId, request }: Entered): Promise<void> {
  const address = user.emailAddresses.find((row) => row.id === user.user.primaryEmailAddressId)
  if (!address) return
  const { browserName, deviceType } = describeDevice(request?.userAgent ?? '')
  await sendMessage(scope, {
    kind: 'email',
    to: address.emailAddress,
    userId: user.user.id,
    identificationId: address.id,
    locale: user.user.locale,
    content: {
      slug: 'new_device_sign_in',
      link: `${scope.baseUrl}/v1/unauthorized_sign_in?token=${endingToken(scope, sessionId)}`,
      signIn: {
        device: [browserName, deviceType].filter(Boolean).join(', ') || null,
        ipAddress: request?.ip ?? null,
        place: [request?.place?.city, request?.place?.country].filter(Boolean).join(', ') || null,
        at: scope.now,
      },
    },
  })
}

/** `<session id>.<mac>`: good for ending this session and for nothing else, as long as it lives. Nothing is stored. */
function endingToken({ secrets, instanceId }: Scope, sessionId: string): string {
  return `${sessionId}.${secrets.hmac('end-session', `${instanceId}:${sessionId}`).toString('base64url')}`
}

/** The session that the token is for; null for what is none of ours. */
export function sessionOfEndingToken(scope: Scope, token: string): string | null {
  const sessionId = token.split('.', 1)[0]!
  const [given, expected] = [Buffer.from(token), Buffer.from(endingToken(scope, sessionId))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? sessionId : null
}
