import { createClerkClient as createOfficial, verifyToken as officialVerify } from '@clerk/backend'
import { createClerkClient as createOurs, verifyToken } from '@keyward/backend'
import { compare } from '../ratio.ts'
import { jwtKey, newToken, publishableKey, supply } from '../tokens.ts'

const options = { jwtKey, authorizedParties: ['https://app.example.com'], secretKey: 'sk_live_bench' }

/** Checking session tokens, every claim check on: a token seen for the first time, and one seen before. */
export async function verifyTokens() {
  const fresh = supply(20_000)
  const same = newToken()
  const cold = await compare(
    () => verifyToken(fresh(), options),
    () => officialVerify(fresh(), options),
  )
  const warm = await compare(
    () => verifyToken(same, options),
    () => officialVerify(same, options),
  )
  return [
    { name: 'verifyToken, new token, against the official one', aim: 5, ...cold },
    { name: 'verifyToken, seen before, against the official one', aim: 50, ...warm },
  ]
}

export async function authenticateRequests() {
  const fresh = supply(10_000)
  const same = newToken()
  const ours = createOurs({ ...options, publishableKey })
  const official = createOfficial({ ...options, publishableKey })
  const request = (token: string) =>
    new Request('https://app.example.com/page', { headers: { cookie: `__session=${token}; __client_uat=1` } })
  const given = { authorizedParties: options.authorizedParties, jwtKey }
  const state = await ours.authenticateRequest(request(same), given)
  if (state.status !== 'signed-in') throw new Error(`not signed in: ${state.reason}`)
  const cold = await compare(
    () => ours.authenticateRequest(request(fresh()), given),
    () => official.authenticateRequest(request(fresh()), given),
  )
  const warm = await compare(
    () => ours.authenticateRequest(request(same), given),
    () => official.authenticateRequest(request(same), given),
  )
  return [
    { name: 'authenticateRequest, new token, against the official one', aim: 10, ...cold },
    { name: 'authenticateRequest, seen before, against the official one', aim: 50, ...warm },
  ]
}
