import type { ActorTokenStatus, LastAuthenticationStrategy, SignInStatus } from '../resources/enums.ts'
import type { ClerkResourceJSON, ResourceJSON } from './common.ts'
import type { UserJSON } from './user.ts'

export type SessionActivityJSON = ClerkResourceJSON & {
  device_type?: string
  is_mobile: boolean
  browser_name?: string
  browser_version?: string
  ip_address?: string
  city?: string
  country?: string
}

export type SessionJSON = ResourceJSON<'session'> & {
  client_id: string
  user_id: string
  status: string
  last_active_organization_id?: string
  actor: Record<string, unknown> | null
  latest_activity?: SessionActivityJSON
  last_active_at: number
  expire_at: number
  abandon_at: number
  created_at: number
  updated_at: number
}

export type SessionWebhookEventJSON = SessionJSON & {
  user: UserJSON | null
}

export type ClientJSON = ResourceJSON<'client'> & {
  session_ids: string[]
  sessions: SessionJSON[]
  sign_in_id: string | null
  sign_up_id: string | null
  last_active_session_id: string | null
  last_authentication_strategy: LastAuthenticationStrategy | null
  created_at: number
  updated_at: number
}

export type TokenJSON = {
  object: 'token'
  jwt: string
}

export type CookiesJSON = {
  object: 'cookies'
  cookies: string[]
}

export type SignInJSON = ResourceJSON<'sign_in_token'> & {
  status: SignInStatus
  identifier: string
  created_session_id: string | null
}

export type SignInTokenJSON = ResourceJSON<'sign_in_token'> & {
  user_id: string
  token: string
  status: 'pending' | 'accepted' | 'revoked'
  url: string
  created_at: number
  updated_at: number
}

export type ActorTokenJSON = ResourceJSON<'actor_token'> & {
  status: ActorTokenStatus
  user_id: string
  actor: Record<string, unknown> | null
  token?: string | null
  url?: string | null
  created_at: number
  updated_at: number
}

export type AgentTaskJSON = {
  object: 'agent_task'
  agent_id: string
  agent_task_id: string
  /** The same id under its older name. */
  task_id: string
  url: string
}

export type TestingTokenJSON = {
  object: 'testing_token'
  token: string
  expires_at: number
}
