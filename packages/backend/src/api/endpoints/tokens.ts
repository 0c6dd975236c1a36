import type { JwksJSON } from '../json/index.ts'
import { path, type RequestFunction } from '../request.ts'
import type { ActorToken, AgentTask, SignInToken, SignUpAttempt, TestingToken } from '../resources/attempts.ts'

export type CreateActorTokenParams = {
  userId: string
  actor: { sub: string; additionalProperties?: Record<string, unknown> }
  expiresInSeconds?: number
  sessionMaxDurationInSeconds?: number
}
export type UpdateSignUpParams = { signUpAttemptId: string; externalId?: string | null; customAction?: boolean | null }

export function actorTokensApi(request: RequestFunction) {
  return {
    create: async (body: CreateActorTokenParams) =>
      request<ActorToken>({ method: 'POST', path: '/actor_tokens', body }),
    revoke: async (id: string) => request<ActorToken>({ method: 'POST', path: path`/actor_tokens/${id}/revoke` }),
  }
}

type CreateAgentTaskParams = {
  /** Whom the agent acts for. */
  onBehalfOf: { userId: string } | { identifier: string }
  /** Everything that the user may do; there is no other value. */
  permissions: '*'
  agentName: string
  taskDescription: string
  redirectUrl: string
  /** 1,800 unless said otherwise. */
  sessionMaxDurationInSeconds?: number
}

export function agentTasksApi(request: RequestFunction) {
  return {
    create: async (body: CreateAgentTaskParams) =>
      request<AgentTask>({ method: 'POST', path: '/agents/tasks', body, deepBody: true }),
    revoke: async (id: string) =>
      request<Omit<AgentTask, 'url'>>({ method: 'POST', path: path`/agents/tasks/${id}/revoke` }),
  }
}

export function signInTokensApi(request: RequestFunction) {
  return {
    /** `orgId`: an organization of the user's, for which the session acts from the beginning. */
    createSignInToken: async (body: { userId: string; expiresInSeconds: number; orgId?: string | null }) =>
      request<SignInToken>({ method: 'POST', path: '/sign_in_tokens', body }),
    revokeSignInToken: async (id: string) =>
      request<SignInToken>({ method: 'POST', path: path`/sign_in_tokens/${id}/revoke` }),
  }
}

export function testingTokensApi(request: RequestFunction) {
  return { createTestingToken: async () => request<TestingToken>({ method: 'POST', path: '/testing_tokens' }) }
}

export function signUpsApi(request: RequestFunction) {
  return {
    get: async (id: string) => request<SignUpAttempt>({ method: 'GET', path: path`/sign_ups/${id}` }),
    update: async ({ signUpAttemptId, ...body }: UpdateSignUpParams) =>
      request<SignUpAttempt>({ method: 'PATCH', path: path`/sign_ups/${signUpAttemptId}`, body }),
  }
}

export function jwksApi(request: RequestFunction) {
  return { getJwks: async () => request<JwksJSON>({ method: 'GET', path: '/jwks' }) }
}
