// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { environment } from '../pages/fake-clerk.ts'
import { isCombined } from './is-combined.ts'

type Facts = { props?: object; options?: Record<string, unknown>; userSettings?: object }
const combined = ({ props = {}, options = {}, userSettings = {} }: Facts) =>
  isCombined({
    props: props as Record<string, unknown>,
    option: (name) => options[name],
    environment: environment({ userSettings }),
  })
const signInUrl = '/sign-in'

test.each<[boolean, string, Facts]>([
  [false, 'an app without pages of its own', {}],
  [true, 'a page to sign in and none to sign up', { options: { signInUrl } }],
  [true, 'the same as a whole address', { options: { signInUrl: `${location.origin}/sign-in` } }],
  [false, 'a page on another site', { options: { signInUrl: 'https://accounts.example.com/sign-in' } }],
  [false, 'pages for both', { options: { signInUrl, signUpUrl: '/sign-up' } }],
  [
    false,
    'a page to sign up that this component alone names',
    { props: { signUpUrl: '/join' }, options: { signInUrl } },
  ],
  [false, 'an app that wants none', { props: { withSignUp: false }, options: { signInUrl } }],
  [true, 'an app that wants it', { props: { withSignUp: true }, options: { signInUrl, signUpUrl: '/sign-up' } }],
  [false, 'sign-ups by invitation', { options: { signInUrl }, userSettings: { signUp: { mode: 'restricted' } } }],
  [
    false,
    'strict protection, which tells nobody who is unknown',
    { options: { signInUrl }, userSettings: { attackProtection: { enumeration_protection: { enabled: true } } } },
  ],
])('%s: %s', (expected, _what, facts) => {
  expect(combined(facts)).toBe(expected)
})
