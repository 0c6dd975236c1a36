import type { APIKey, M2MToken } from '../api/resources/machines.ts'
import type { IdPOAuthAccessToken } from '../api/resources/oauth.ts'

/** What a token that is no session token turns out to be. */
export type MachineAuthType = M2MToken | APIKey | IdPOAuthAccessToken
