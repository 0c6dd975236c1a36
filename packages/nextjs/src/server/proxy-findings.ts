import { type AuthObject, isMachineTokenType, type RequestState, type TokenType } from '@keyward/backend/internal'

/** The parts of a machine's auth object that can be written down; null for sessions and for refused tokens. */
export function machineOf(state: RequestState<TokenType>): Record<string, unknown> | null {
  if (!state.tokenType || !isMachineTokenType(state.tokenType) || !state.isAuthenticated) return null
  const {
    getToken: _getToken,
    has: _has,
    debug: _debug,
    ...data
  } = state.toAuth() as unknown as Record<string, unknown>
  return data
}

/** The auth object again; `getToken` answers with the token that came with the request. */
export function machineAuthFrom(data: Record<string, unknown>, token: string | null): AuthObject {
  return { ...data, getToken: async () => token, has: () => false, debug: () => ({ ...data }) } as unknown as AuthObject
}
