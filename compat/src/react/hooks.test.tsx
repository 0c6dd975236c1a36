// @vitest-environment jsdom
import { act, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'

// The same components and hooks of the official React package and of ours, over the same runtime: what is shown must agree.

type Package = typeof import('@clerk/clerk-react')
type Runtime = Record<string, unknown>
let official: Package
let own: Package

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockImplementation(() => undefined)
  official = await import('@clerk/clerk-react')
  own = (await import('@keyward/react')) as unknown as Package
})

const organization = { id: 'org_1', name: 'Acme', slug: 'acme', pathRoot: '/organizations' }
const membership = { id: 'orgmem_1', role: 'org:admin', permissions: ['org:dash:read'], organization }
const user = { id: 'user_1', firstName: 'Ada', organizationMemberships: [membership] }
const claims = { sub: 'user_1', sid: 'sess_1', fea: 'o:dash,u:beta', pla: 'u:pro', o: { id: 'org_1', rol: 'admin' } }
const session = {
  id: 'sess_1',
  status: 'active',
  user,
  actor: null,
  factorVerificationAge: [1, -1],
  lastActiveOrganizationId: 'org_1',
  lastActiveToken: { jwt: { claims } },
  getToken: async () => 'token',
}
const clientOf = (sessions: object[]) => ({
  id: 'client_1',
  sessions,
  signedInSessions: sessions,
  signIn: {},
  signUp: {},
})
const states: Record<string, object> = {
  'signed out': { client: clientOf([]), session: null, user: null, organization: null },
  'signed in': { client: clientOf([session]), session, user, organization: null },
  'in an organization': { client: clientOf([session]), session, user, organization },
  'with a task left': {
    client: clientOf([{ ...session, status: 'pending' }]),
    session: { ...session, status: 'pending' },
    user,
    organization: null,
  },
}
const initialStates: Record<string, object | undefined> = {
  nothing: undefined,
  nobody: { userId: null, sessionId: null, sessionClaims: null, orgId: null },
  somebody: { userId: 'user_1', sessionId: 'sess_1', sessionStatus: 'active', sessionClaims: claims, orgId: null },
  'a member': {
    userId: 'user_1',
    sessionId: 'sess_1',
    sessionStatus: 'active',
    sessionClaims: claims,
    orgId: 'org_1',
    orgRole: 'org:admin',
    orgSlug: 'acme',
    orgPermissions: ['org:dash:read'],
    factorVerificationAge: [1, -1],
  },
  'somebody with a task left': {
    userId: 'user_1',
    sessionId: 'sess_1',
    sessionStatus: 'pending',
    sessionClaims: claims,
  },
}

function runtimeOf(resources: object): Runtime {
  const runtime: Runtime = {
    loaded: false,
    version: '5.0.0',
    load: async () => {
      runtime.loaded = true
      Object.assign(runtime, resources)
    },
    addListener: (listener: (resources: object) => void) => {
      listener(resources)
      return () => undefined
    },
    __internal_getOption: () => undefined,
    __unstable__updateProps: () => undefined,
    status: 'ready',
    isSignedIn: Boolean((resources as { session?: { status: string } }).session?.status === 'active'),
    on: (_name: string, listener: (status: string) => void, options?: { notify?: boolean }) =>
      options?.notify && listener('ready'),
    off: () => undefined,
  }
  return Object.assign(runtime, { __internal_state: {} })
}

/** What an app can see of a value: functions by being there, everything else as it is. */
const seen = (value: object) =>
  Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [name, typeof one === 'function' ? 'function' : (one ?? String(one))])
      .sort(),
  )

const admin = { role: 'org:admin' } as const

const probes: Record<string, (the: Package) => ComponentType> = {
  'useAuth()': (the) => () => <>{JSON.stringify(seen(the.useAuth()))}</>,
  'useAuth() with pending sessions': (the) => () => (
    <>{JSON.stringify(seen(the.useAuth({ treatPendingAsSignedOut: false })))}</>
  ),
  'useAuth() of a given state': (the) => () => (
    <>
      {JSON.stringify(
        seen(the.useAuth({ userId: 'user_2', sessionId: 'sess_2', sessionClaims: { sub: 'x' } } as never)),
      )}
    </>
  ),
  'useAuth().has': (the) => () => {
    const { has } = the.useAuth()
    const asked = [
      { role: 'org:admin' },
      { role: 'org:member' },
      { permission: 'org:dash:read' },
      { permission: 'org:dash:write' },
      { feature: 'beta' },
      { feature: 'org:dash' },
      { feature: 'user:dash' },
      { plan: 'pro' },
      { plan: 'org:pro' },
      { reverification: 'strict' },
      { reverification: 'lax' },
    ]
    return <>{JSON.stringify(asked.map((one) => has?.(one as never)))}</>
  },
  'useUser()': (the) => () => <>{JSON.stringify(the.useUser())}</>,
  'useSession()': (the) => () => {
    const { isLoaded, isSignedIn, session } = the.useSession()
    return <>{JSON.stringify([isLoaded, isSignedIn, session === undefined ? 'undefined' : (session?.id ?? null)])}</>
  },
  'useSessionList()': (the) => () => {
    const { isLoaded, sessions } = the.useSessionList()
    return <>{JSON.stringify([isLoaded, sessions?.length])}</>
  },
  'useSignIn() and useSignUp()': (the) => () => {
    const [one, other] = [the.useSignIn(), the.useSignUp()]
    return <>{JSON.stringify([one.isLoaded, typeof one.setActive, other.isLoaded, typeof other.signUp])}</>
  },
  'control components': (the) => () => (
    <>
      <the.SignedIn>in </the.SignedIn>
      <the.SignedOut>out </the.SignedOut>
      <the.SignedIn treatPendingAsSignedOut={false}>in-or-pending </the.SignedIn>
      <the.ClerkLoaded>loaded </the.ClerkLoaded>
      <the.ClerkLoading>loading </the.ClerkLoading>
      <the.ClerkFailed>failed </the.ClerkFailed>
      <the.ClerkDegraded>degraded </the.ClerkDegraded>
      <the.Protect fallback="no ">protected </the.Protect>
      <the.Protect {...admin} fallback="no-admin ">
        admin{' '}
      </the.Protect>
      <the.Protect permission="org:dash:write" fallback="no-write ">
        write{' '}
      </the.Protect>
      <the.Protect feature="beta">beta </the.Protect>
      <the.Protect plan="user:free" fallback="no-plan ">
        plan{' '}
      </the.Protect>
      <the.Protect condition={(has) => has({ role: 'org:admin' })} fallback="no-condition ">
        condition{' '}
      </the.Protect>
      <the.Protect {...admin} treatPendingAsSignedOut={false} fallback="no-pending-admin ">
        pending-admin{' '}
      </the.Protect>
    </>
  ),
}

const publishableKey = `pk_test_${btoa('clerk.example.com$')}`
function app(the: Package, runtime: Runtime, initialState: object | undefined, Probe: ComponentType): ReactNode {
  const props = { publishableKey, Clerk: runtime, initialState } as never
  return (
    <the.ClerkProvider {...(props as { publishableKey: string })}>
      <Probe />
    </the.ClerkProvider>
  )
}

describe('before the runtime has loaded, on a server', () => {
  test.each(Object.keys(probes))('%s', (name) => {
    for (const [who, initialState] of Object.entries(initialStates)) {
      const html = (the: Package) =>
        attempt(() => renderToString(app(the, runtimeOf({}), initialState, probes[name]!(the))))
      // What the server knows is shown at once; the official hook is not loaded yet for nobody.
      if (name === 'useUser()' && who === 'nobody') expect(html(own)).toContain('&quot;user&quot;:null')
      else expect([who, html(own)]).toEqual([who, html(official)])
    }
  })
})

describe('when it has loaded', () => {
  test.each(Object.keys(probes))('%s', async (name) => {
    for (const [who, resources] of Object.entries(states)) {
      const text = async (the: Package) => {
        const place = document.createElement('div')
        const root = createRoot(place)
        await act(async () => root.render(app(the, runtimeOf(resources), undefined, probes[name]!(the))))
        await act(async () => new Promise((resolve) => setTimeout(resolve, 10)))
        const shown = place.textContent
        await act(async () => root.unmount())
        return shown
      }
      expect([who, await text(own)]).toEqual([who, await text(official)])
    }
  })
})

function attempt(render: () => string): string {
  try {
    return render()
  } catch (error) {
    return `threw ${error instanceof Error}`
  }
}

describe('Show, of the next generation, says what the components say that it replaces', () => {
  const admin = { role: 'org:admin' }
  const Old = () => (
    <>
      <own.SignedIn>in </own.SignedIn>
      <own.SignedOut>out </own.SignedOut>
      <own.SignedIn treatPendingAsSignedOut={false}>in-or-pending </own.SignedIn>
      <own.Protect {...admin} fallback="no-admin ">
        admin{' '}
      </own.Protect>
      <own.Protect plan="user:free" fallback="no-plan ">
        plan{' '}
      </own.Protect>
      <own.Protect condition={(has) => has({ permission: 'org:dash:read' })} fallback="no-condition ">
        condition{' '}
      </own.Protect>
    </>
  )
  const New = () => {
    const { Show } = own as unknown as typeof import('@keyward/react')
    return (
      <>
        <Show when="signed-in">in </Show>
        <Show when="signed-out">out </Show>
        <Show when="signed-in" treatPendingAsSignedOut={false}>
          in-or-pending{' '}
        </Show>
        <Show when={admin} fallback="no-admin ">
          admin{' '}
        </Show>
        <Show when={{ plan: 'user:free' }} fallback="no-plan ">
          plan{' '}
        </Show>
        <Show when={(has) => has({ permission: 'org:dash:read' })} fallback="no-condition ">
          condition{' '}
        </Show>
      </>
    )
  }
  test.each(Object.keys(initialStates))('on a server that knows of %s', (who) => {
    const html = (Probe: ComponentType) =>
      renderToString(app(own, runtimeOf({}), initialStates[who], Probe)).replaceAll('<!-- -->', '')
    expect(html(New)).toBe(html(Old))
  })
  test.each(Object.keys(states))('in a browser that is %s', async (who) => {
    const text = async (Probe: ComponentType) => {
      const place = document.createElement('div')
      const root = createRoot(place)
      await act(async () => root.render(app(own, runtimeOf(states[who]!), undefined, Probe)))
      await act(async () => new Promise((resolve) => setTimeout(resolve, 10)))
      const shown = place.textContent
      await act(async () => root.unmount())
      return shown
    }
    const shown = await text(New)
    expect(shown).not.toBe('')
    expect(shown).toBe(await text(Old))
  })
})
