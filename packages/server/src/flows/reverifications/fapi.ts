import {
  FapiAttemptSessionReverificationFirstFactorBody,
  FapiAttemptSessionReverificationSecondFactorBody,
  FapiPrepareSessionReverificationFirstFactorBody,
  FapiPrepareSessionReverificationSecondFactorBody,
  FapiStartSessionReverificationBody,
  SessionIdParams,
  SessionReverification,
} from '@keyward/wire'
import { findSession, isSignedIn, type Session, statusAt } from '../../domain/sessions/index.ts'
import { requireUser } from '../../domain/users/index.ts'
import { apiError, operation, plusMs, type Scope, secondMs } from '../../platform/index.ts'
import { secondFactors } from './factors.ts'
import { attemptFirstFactor, prepareFirstFactor } from './first-factor.ts'
import { levelFor, type ReverificationRow, type ReverificationStatus, reverificationStatus } from './reverification.ts'
import { beginReverification, findReverification } from './store.ts'
import { toSessionReverification } from './wire.ts'

const common = {
  api: 'fapi',
  method: 'POST',
  caller: 'browser',
  params: SessionIdParams,
  output: SessionReverification,
} as const
const path = '/v1/client/sessions/{session_id}/verify' as const
const errors = ['authentication_invalid', 'resource_not_found', 'resource_forbidden'] as const
const stepErrors = [
  ...errors,
  'session_reverification_missing',
  'verification_already_verified',
  'strategy_for_user_invalid',
  'user_locked',
] as const

export const reverificationFapiOperations = [
  operation({
    ...common,
    id: 'startSessionReverification',
    isOneTransaction: true,
    path,
    body: FapiStartSessionReverificationBody,
    errors,
    handle: async ({ scope, caller, params, body, request }) => {
      const session = await ownSession(scope, caller.clientId, params.session_id)
      const user = await requireUser(scope, session.userId)
      const { sign_in_attempt_seconds: seconds } = scope.instance.settings.lifetimes
      const row = await beginReverification(scope, {
        sessionId: session.id,
        level: levelFor(body.level, secondFactors(scope, user)),
        expireAt: plusMs(scope.now, seconds * secondMs),
      })
      return toSessionReverification(scope, row, request.origin)
    },
  }),
  operation({
    ...common,
    id: 'prepareSessionReverificationFirstFactor',
    path: `${path}/prepare_first_factor`,
    body: FapiPrepareSessionReverificationFirstFactorBody,
    errors: [...stepErrors, 'form_param_value_invalid', 'feature_not_built'],
    handle: async ({ scope, caller, params, body, request }) => {
      const { session } = await atStep(scope, caller.clientId, params.session_id, 'needs_first_factor')
      return toSessionReverification(scope, await prepareFirstFactor(scope, session, body), request.origin)
    },
  }),
  operation({
    ...common,
    id: 'attemptSessionReverificationFirstFactor',
    path: `${path}/attempt_first_factor`,
    body: FapiAttemptSessionReverificationFirstFactorBody,
    errors: [...stepErrors, 'form_password_incorrect', 'form_code_incorrect', 'verification_missing'],
    handle: async ({ scope, caller, params, body, request }) => {
      const at = await atStep(scope, caller.clientId, params.session_id, 'needs_first_factor')
      return toSessionReverification(scope, await attemptFirstFactor(scope, at, body), request.origin)
    },
  }),
  secondFactorStep('prepare', FapiPrepareSessionReverificationSecondFactorBody),
  secondFactorStep('attempt', FapiAttemptSessionReverificationSecondFactorBody),
]

function secondFactorStep(
  verb: 'prepare' | 'attempt',
  body:
    | typeof FapiPrepareSessionReverificationSecondFactorBody
    | typeof FapiAttemptSessionReverificationSecondFactorBody,
) {
  return operation({
    ...common,
    id: `${verb}SessionReverificationSecondFactor`,
    path: `${path}/${verb}_second_factor`,
    body,
    errors: [...stepErrors, 'no_second_factors'],
    handle: async ({ scope, caller, params }) => {
      await atStep(scope, caller.clientId, params.session_id, 'needs_second_factor')
      throw apiError('no_second_factors')
    },
  })
}

type Step = Exclude<ReverificationStatus, 'complete'>

async function atStep(
  scope: Scope,
  clientId: string | null,
  sessionId: string,
  step: Step,
): Promise<{ session: Session; row: ReverificationRow }> {
  const session = await ownSession(scope, clientId, sessionId)
  const row = await findReverification(scope, session.id)
  if (!row) throw apiError('session_reverification_missing')
  const status = reverificationStatus(row)
  if (status === step) return { session, row }
  throw apiError(
    status === 'complete'
      ? 'verification_already_verified'
      : step === 'needs_second_factor'
        ? 'no_second_factors'
        : 'bad_request',
  )
}

/** Another client's session is as absent as one that never was. Who acts as the user has nothing of theirs to prove. */
async function ownSession(scope: Scope, clientId: string | null, sessionId: string): Promise<Session> {
  if (!clientId) throw apiError('authentication_invalid')
  const session = await findSession(scope, sessionId)
  if (session?.clientId !== clientId) throw apiError('resource_not_found')
  if (!isSignedIn(statusAt(session, scope.now))) throw apiError('authentication_invalid')
  if (session.actor) throw apiError('resource_forbidden')
  return session
}
