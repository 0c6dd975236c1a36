import type { LastAuthenticationStrategy } from './enums.ts'
import { fields, listOf, maybe } from './reader.ts'

export type SessionActivity = {
  readonly id: string
  readonly isMobile: boolean
  readonly ipAddress?: string
  readonly city?: string
  readonly country?: string
  readonly browserVersion?: string
  readonly browserName?: string
  readonly deviceType?: string
}

export const readSessionActivity = fields<SessionActivity>([
  'id',
  'isMobile',
  'ipAddress',
  'city',
  'country',
  'browserVersion',
  'browserName',
  'deviceType',
])

export type Session = {
  readonly id: string
  readonly clientId: string
  readonly userId: string
  readonly status: string
  readonly lastActiveAt: number
  readonly expireAt: number
  readonly abandonAt: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly lastActiveOrganizationId?: string
  readonly latestActivity?: SessionActivity
  readonly actor: Record<string, unknown> | null
}

export const readSession = fields<Session>(
  [
    'id',
    'clientId',
    'userId',
    'status',
    'lastActiveAt',
    'expireAt',
    'abandonAt',
    'createdAt',
    'updatedAt',
    'lastActiveOrganizationId',
    'actor',
  ],
  { nested: { latestActivity: maybe(readSessionActivity) } },
)

export type Client = {
  readonly id: string
  readonly sessionIds: string[]
  readonly sessions: Session[]
  readonly signInId: string | null
  readonly signUpId: string | null
  readonly lastActiveSessionId: string | null
  readonly lastAuthenticationStrategy: LastAuthenticationStrategy | null
  readonly createdAt: number
  readonly updatedAt: number
}

export const readClient = fields<Client>(
  [
    'id',
    'sessionIds',
    'signInId',
    'signUpId',
    'lastActiveSessionId',
    'lastAuthenticationStrategy',
    'createdAt',
    'updatedAt',
  ],
  { nested: { sessions: listOf(readSession) } },
)

export type Token = {
  readonly jwt: string
}

export const readToken = fields<Token>(['jwt'])

export type Cookies = {
  readonly cookies: string[]
}

export const readCookies = fields<Cookies>(['cookies'])

export type HandshakePayload = {
  readonly directives: string[]
}
