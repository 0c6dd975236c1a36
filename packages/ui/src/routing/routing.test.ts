import { describe, expect, test } from 'vitest'
import { asPath, isBelow, placeOf, ticketIn, urlOf, withQuery } from './location.ts'
import { type RedirectFacts, redirectTarget } from './redirects.ts'

const url = (text: string) => new URL(text, 'https://app.example.com')

describe('the place in the address', () => {
  test('is the path below the component in path routing', () => {
    expect(placeOf(url('/sign-in/factor-one?redirect_url=/x'), 'path', '/sign-in').step).toBe('factor-one')
    expect(placeOf(url('/sign-in/'), 'path', '/sign-in').step).toBe('')
    expect(placeOf(url('/sign-in-now/factor-one'), 'path', '/sign-in').step).toBe('')
    expect(placeOf(url('/'), 'path', '/').step).toBe('')
    expect(placeOf(url('/x'), 'path', '/').step).toBe('x')
  })

  test('is one of the component’s own paths, or another page of the app', () => {
    expect(['/sign-in', '/sign-in/x'].map((path) => isBelow(url(path), '/sign-in'))).toEqual([true, true])
    expect(['/', '/sign-in-now'].map((path) => isBelow(url(path), '/sign-in'))).toEqual([false, false])
    expect(isBelow(url('/dashboard'), '/')).toBe(false)
  })

  test('is the fragment of the component’s own page, for links that a dialog sent out', () => {
    const place = placeOf(url('/sign-in?__clerk_status=verified#/verify'), 'path', '/sign-in')
    expect([place.step, place.query.get('__clerk_status')]).toEqual(['verify', 'verified'])
    expect(placeOf(url('/sign-in/factor-one#/verify'), 'path', '/sign-in').step).toBe('factor-one')
  })

  test('becomes a path where steps are paths', () => {
    expect(asPath(url('/sign-in?a=1#/tasks/choose-organization?redirect_url=/x'), '/sign-in')).toBe(
      'https://app.example.com/sign-in/tasks/choose-organization?a=1&redirect_url=%2Fx',
    )
    for (const other of ['/sign-in/factor-one#/verify', '/sign-in#section', '/other#/verify', '/sign-in'])
      expect(asPath(url(other), '/sign-in')).toBeNull()
  })

  test('is the fragment in hash routing, with the query of both', () => {
    const place = placeOf(url('/auth?redirect_url=/x#/create/verify-email-address?__clerk_status=verified'), 'hash', '')
    expect(place.step).toBe('create/verify-email-address')
    expect([place.query.get('redirect_url'), place.query.get('__clerk_status')]).toEqual(['/x', 'verified'])
  })

  test('keeps where somebody wants to go and drops what is spent', () => {
    expect(urlOf(url('/sign-in?redirect_url=%2Fx&__clerk_ticket=t'), 'path', '/sign-in', 'factor-one')).toBe(
      'https://app.example.com/sign-in/factor-one?redirect_url=%2Fx',
    )
    expect(urlOf(url('/auth?a=1#/factor-one'), 'hash', '', '')).toBe('https://app.example.com/auth?a=1')
    expect(urlOf(url('/auth#/?redirect_url=%2Fx&__clerk_ticket=t'), 'hash', '', 'factor-one')).toBe(
      'https://app.example.com/auth?redirect_url=%2Fx#/factor-one',
    )
    expect(urlOf(url('/auth?tag=a&tag=b'), 'hash', '', 'x')).toBe('https://app.example.com/auth?tag=a&tag=b#/x')
    expect(urlOf(url('/auth'), 'hash', '', 'verify')).toBe('https://app.example.com/auth#/verify')
  })

  test('goes along to the other page, with what the app says of that way', () => {
    const query = new URLSearchParams('redirect_url=/x&sign_up_force_redirect_url=/asked&step=2')
    expect(withQuery('/sign-up', query)).toBe('/sign-up?redirect_url=%2Fx&sign_up_force_redirect_url=%2Fasked')
    const props = { signUpForceRedirectUrl: '/welcome', signUpFallbackRedirectUrl: '/hello', forceRedirectUrl: '/in' }
    expect(withQuery('/join?a=1#/x', new URLSearchParams(), props)).toBe(
      '/join?a=1&sign_up_force_redirect_url=%2Fwelcome&sign_up_fallback_redirect_url=%2Fhello#/x',
    )
    expect(withQuery('/sign-up', new URLSearchParams('step=2'))).toBe('/sign-up')
  })

  test('survives a path that is no valid encoding', () => {
    expect(placeOf(url('/sign-in/%E0%A4%A'), 'path', '/sign-in').step).toBe('%E0%A4%A')
  })
})

test('an invitation that was accepted by opening its link leaves no ticket to use', () => {
  const query = (status: string) => new URLSearchParams({ __clerk_ticket: 'abc', __clerk_status: status })
  expect([ticketIn(query('sign_in')), ticketIn(query('complete')), ticketIn(new URLSearchParams())]).toEqual([
    'abc',
    null,
    null,
  ])
})

describe('where a person goes after signing in', () => {
  const facts = (change: Partial<RedirectFacts> = {}, query = ''): RedirectFacts => ({
    kind: 'signIn',
    props: {},
    option: () => undefined,
    query: new URLSearchParams(query),
    fallback: '/home',
    origin: 'https://app.example.com',
    ...change,
  })

  test('force wins over the query, the query over fallbacks, fallbacks over the settings', () => {
    const props = { forceRedirectUrl: '/forced', fallbackRedirectUrl: '/fallback' }
    expect(redirectTarget(facts({ props }, 'redirect_url=/asked'))).toBe('/forced')
    expect(redirectTarget(facts({ props: { fallbackRedirectUrl: '/fallback' } }, 'redirect_url=/asked'))).toBe('/asked')
    expect(redirectTarget(facts({ props: { fallbackRedirectUrl: '/fallback' } }))).toBe('/fallback')
    expect(redirectTarget(facts())).toBe('/home')
    expect(redirectTarget(facts({}, 'sign_in_fallback_redirect_url=/asked'))).toBe('/asked')
    expect(redirectTarget(facts({}, 'sign_in_fallback_redirect_url=https://evil.example'))).toBe('/home')
    expect(redirectTarget(facts({ fallback: undefined }))).toBe('/')
  })

  test('the provider’s options count after the component’s', () => {
    const option = (key: string) => ({ signInForceRedirectUrl: '/provider' })[key]
    expect(redirectTarget(facts({ option }, 'redirect_url=/asked'))).toBe('/provider')
    expect(redirectTarget(facts({ option, props: { forceRedirectUrl: '/own' } }))).toBe('/own')
  })

  test('what a button was told goes before what its page says', () => {
    const props = { forceRedirectUrl: '/own', fallbackRedirectUrl: '/own' }
    const option = (key: string) => ({ signInForceRedirectUrl: '/provider' })[key]
    expect(redirectTarget(facts({ option, props }, 'sign_in_force_redirect_url=/asked'))).toBe('/asked')
    expect(redirectTarget(facts({ option, props }, 'sign_up_force_redirect_url=/asked'))).toBe('/own')
    expect(redirectTarget(facts({ option, props }, 'sign_in_force_redirect_url=https://evil.example'))).toBe('/own')
    const fallback = { fallbackRedirectUrl: '/own' }
    expect(redirectTarget(facts({ props: fallback }, 'sign_in_fallback_redirect_url=/asked'))).toBe('/asked')
    expect(redirectTarget(facts({ props: { afterSignInUrl: '/own' } }, 'after_sign_in_url=/asked'))).toBe('/asked')
  })

  test('a foreign address in the query is passed over, the app’s own word is not', () => {
    expect(redirectTarget(facts({}, 'redirect_url=https://evil.example'))).toBe('/home')
    expect(redirectTarget(facts({ props: { forceRedirectUrl: 'https://other.example/x' } }))).toBe(
      'https://other.example/x',
    )
    expect(redirectTarget(facts({ props: { forceRedirectUrl: 'javascript:alert(1)' } }))).toBe('/home')
  })

  test('a sign-up inside a sign-in has its own', () => {
    const props = { forceRedirectUrl: '/in', signUpForceRedirectUrl: '/up' }
    expect(redirectTarget(facts({ kind: 'signUp', props }))).toBe('/up')
  })
})
