import { buildPackages } from '../../../scripts/build.ts'
import { type Sdk, startPage } from '../peers/next-app.ts'
import { compare } from '../ratio.ts'
import { bodyOf, type Service, signUp, startService } from './service.ts'

/** A dynamic page of Next 16 for somebody who is signed in: behind our middleware, behind an empty one, behind the official one. */
export async function nextPages() {
  await buildPackages()
  const service = await startService()
  const apps: Awaited<ReturnType<typeof startPage>>[] = []
  try {
    const person = await signUp(service.url)
    const cookies = freshCookies(service, person)
    const page = async (sdk: Sdk) => {
      const app = await startPage(sdk, environment(service))
      apps.push(app)
      const get = async () =>
        fetch(app.url, { headers: { cookie: await cookies(), 'x-bench-user': person.userId } }).then(bodyOf)
      if (!(await get()).includes(person.userId)) throw new Error(`the page with ${sdk} does not know who is there`)
      return get
    }
    const [empty, ours, official] = [await page('none'), await page('@keyward/nextjs'), await page('@clerk/nextjs')]
    const pace = { inFlight: 4, roundMs: 700 }
    return [
      {
        name: 'dynamic Next page with our middleware and auth(), against an empty proxy.ts and no auth()',
        aim: 0.85,
        ...(await compare(ours, empty, pace)),
      },
      {
        name: 'dynamic Next page with our middleware and auth(), against the official packages',
        ...(await compare(ours, official, pace)),
      },
    ]
  } finally {
    for (const app of apps) await app.stop()
    await service.end()
  }
}

/** Cookies as a browser on localhost has them; a session token lives for a minute, so another one every twenty seconds. */
function freshCookies({ url }: Service, { sessionId, cookie }: { sessionId: string; cookie: string }) {
  const address = `${url}/v1/client/sessions/${sessionId}/tokens`
  const load = async () => {
    const { jwt } = JSON.parse(await fetch(address, { method: 'POST', headers: { cookie } }).then(bodyOf))
    return `__session=${jwt}; __client_uat=1; __clerk_db_jwt=dvb_bench`
  }
  const held = { cookie: load(), until: Date.now() + 20_000 }
  return () => {
    if (Date.now() > held.until) Object.assign(held, { cookie: load(), until: Date.now() + 20_000 })
    return held.cookie
  }
}

function environment({ url, publishableKey, secretKey }: Service): Record<string, string> {
  return {
    NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY: publishableKey,
    CLERK_SECRET_KEY: secretKey,
    CLERK_API_URL: url,
    NEXT_PUBLIC_CLERK_PROXY_URL: url,
    NEXT_PUBLIC_CLERK_TELEMETRY_DISABLED: '1',
    CLERK_TELEMETRY_DISABLED: '1',
  }
}
