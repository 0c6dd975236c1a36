import type { ActorTokenStatus, SignUpStatus, SignUpVerificationNextAction } from './enums.ts'
import { fields, maybe } from './reader.ts'

export type SignUpAttemptVerification = {
  readonly nextAction: SignUpVerificationNextAction
  readonly supportedStrategies: string[]
}

export const readSignUpAttemptVerification = fields<SignUpAttemptVerification>(['nextAction', 'supportedStrategies'])

export type SignUpAttemptVerifications = {
  readonly emailAddress: SignUpAttemptVerification | null
  readonly phoneNumber: SignUpAttemptVerification | null
  readonly web3Wallet: SignUpAttemptVerification | null
  readonly externalAccount: object | null
}

export const readSignUpAttemptVerifications = fields<SignUpAttemptVerifications>(['externalAccount'], {
  nested: {
    emailAddress: maybe(readSignUpAttemptVerification),
    phoneNumber: maybe(readSignUpAttemptVerification),
    web3Wallet: maybe(readSignUpAttemptVerification),
  },
})

export type SignUpAttempt = {
  readonly id: string
  readonly status: SignUpStatus
  readonly requiredFields: string[]
  readonly optionalFields: string[]
  readonly missingFields: string[]
  readonly unverifiedFields: string[]
  readonly verifications: SignUpAttemptVerifications | null
  readonly username: string | null
  readonly emailAddress: string | null
  readonly phoneNumber: string | null
  readonly web3Wallet: string | null
  readonly passwordEnabled: boolean
  readonly firstName: string | null
  readonly lastName: string | null
  readonly customAction: boolean
  readonly externalId: string | null
  readonly createdSessionId: string | null
  readonly createdUserId: string | null
  readonly abandonAt: number | null
  readonly legalAcceptedAt: number | null
  readonly publicMetadata?: Record<string, unknown> | null
  readonly unsafeMetadata?: Record<string, unknown> | null
}

export const readSignUpAttempt = fields<SignUpAttempt>(
  [
    'id',
    'status',
    'requiredFields',
    'optionalFields',
    'missingFields',
    'unverifiedFields',
    'username',
    'emailAddress',
    'phoneNumber',
    'web3Wallet',
    'passwordEnabled',
    'firstName',
    'lastName',
    'customAction',
    'externalId',
    'createdSessionId',
    'createdUserId',
    'abandonAt',
    'legalAcceptedAt',
    'publicMetadata',
    'unsafeMetadata',
  ],
  { nested: { verifications: maybe(readSignUpAttemptVerifications) } },
)

export type SignInToken = {
  readonly id: string
  readonly userId: string
  readonly token: string
  readonly status: string
  readonly url: string
  readonly createdAt: number
  readonly updatedAt: number
}

export const readSignInToken = fields<SignInToken>(['id', 'userId', 'token', 'status', 'url', 'createdAt', 'updatedAt'])

export type ActorToken = {
  readonly id: string
  readonly status: ActorTokenStatus
  readonly userId: string
  readonly actor: Record<string, unknown> | null
  readonly token: string | null | undefined
  readonly url: string | null | undefined
  readonly createdAt: number
  readonly updatedAt: number
}

export const readActorToken = fields<ActorToken>([
  'id',
  'status',
  'userId',
  'actor',
  'token',
  'url',
  'createdAt',
  'updatedAt',
])

export type TestingToken = {
  readonly object: 'testing_token'
  readonly token: string
  readonly expiresAt: number
  /** The same by the name that the official package hands on: it types the one and answers the other. */
  readonly expires_at: number
}

export const readTestingToken = fields<TestingToken>(['object', 'token', 'expiresAt', 'expires_at'])

export type AgentTask = {
  readonly agentId: string
  readonly agentTaskId: string
  /** @deprecated Read `agentTaskId`. */
  readonly taskId: string
  /** What the agent opens, once; only in the answer to its creation. */
  readonly url: string
}

export const readAgentTask = fields<AgentTask>(['agentId', 'agentTaskId', 'taskId', 'url'])
