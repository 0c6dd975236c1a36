// Compiled, never run: what the documentation shows of the server side of the package, in one file.
import {
  auth,
  buildClerkProps,
  clerkClient,
  clerkMiddleware,
  createRouteMatcher,
  currentUser,
  getAuth,
} from '@clerk/nextjs/server'
import type { GetServerSideProps, NextApiRequest, NextApiResponse } from 'next'
import { type NextRequest, NextResponse } from 'next/server'
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const {
    userId,
    orgId,
    sessionId,
    has,
    getToken,
    sessionClaims,
    actor,
    orgRole,
    orgSlug,
    orgPermissions,
    factorVerificationAge,
  } = getAuth(req)
  if (!userId) return res.status(401).json({ error: 'Unauthorized' })
  const client = await clerkClient()
  const user = await client.users.getUser(userId)
  const a2 = getAuth(req, { secretKey: 'sk' })
  return res.status(200).json({
    user,
    orgId,
    sessionId,
    has,
    getToken,
    sessionClaims,
    actor,
    orgRole,
    orgSlug,
    orgPermissions,
    factorVerificationAge,
    a2,
  })
}
export const getServerSideProps: GetServerSideProps = async (ctx) => {
  const { userId } = getAuth(ctx.req)
  if (!userId) return { redirect: { destination: '/x', permanent: false } }
  const user = userId ? await (await clerkClient()).users.getUser(userId) : undefined
  return { props: { ...buildClerkProps(ctx.req, { user }) } }
}
const isProtected = createRouteMatcher(['/dashboard(.*)', /x/])
export const mw = clerkMiddleware(
  async (auth, req: NextRequest) => {
    const { userId, redirectToSignIn, sessionClaims } = await auth()
    if (!userId && isProtected(req)) return redirectToSignIn({ returnBackUrl: req.url })
    await auth.protect()
    await auth.protect({ role: 'org:admin' })
    await auth.protect((has) => has({ permission: 'org:x:y' }) || has({ role: 'org:a' }))
    await auth.protect({ unauthenticatedUrl: '/a', unauthorizedUrl: '/b' })
    const { userId: u2 } = await auth({ acceptsToken: 'session_token' })
    const t = await auth({ acceptsToken: ['session_token', 'api_key'] })
    if (t.tokenType === 'api_key') t.scopes
    return NextResponse.next()
  },
  (req) => ({
    debug: true,
    signInUrl: '/sign-in',
    authorizedParties: [],
    contentSecurityPolicy: { strict: true, directives: { 'connect-src': ['x'] } },
  }),
)
export async function page() {
  const { userId, redirectToSignIn, has, isAuthenticated, getToken, sessionStatus } = await auth()
  if (!isAuthenticated) return redirectToSignIn()
  const u: string = userId
  const tok: string | null = await getToken({ template: 'x' })
  const user = await currentUser()
  user?.primaryEmailAddress?.emailAddress
  user?.publicMetadata.foo
  user?.externalAccounts[0]?.provider
  user?.lastSignInAt
  const t = await auth.protect({ token: ['session_token', 'm2m_token'] })
  const api = await auth({ acceptsToken: 'api_key' })
  if (api.isAuthenticated) api.scopes
  const orgs = await (await clerkClient()).organizations.getOrganizationList({ limit: 10 })
  orgs.data[0]?.name
  orgs.totalCount
  return [u, tok, has({ plan: 'x' }), has({ feature: 'x' }), has({ reverification: 'strict' }), t, sessionStatus]
}
