// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { environment } from '../pages/fake-clerk.ts'
import { isCombined } from './is-combined.ts'

type Facts = { props?: object; options?: Record<string, unknown>; userSettings?: object; displayConfig?: object }
const combined = ({ props = {}, options = {}, userSettings = {}, displayConfig = {} }: Facts) =>
  isCombined({
    props: props as Record<string, unknown>,
    option: (name) => options[name],
    environment: environment({ userSettings, displayConfig }),
  })
const signInUrl = '/sign-in'
const strict = { enumeration_protection: { enabled: true } }
const codesOnly = { password: { enabled: false } }

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
    'strict protection where a password, a dead end for who has none, is asked for first',
    { options: { signInUrl }, userSettings: { attackProtection: strict } },
  ],
  [
    true,
    'strict protection where codes come first',
    {
      options: { signInUrl },
      userSettings: { attackProtection: strict },
      displayConfig: { preferredSignInStrategy: 'otp' },
    },
  ],
  [
    true,
    'strict protection without passwords',
    { options: { signInUrl }, userSettings: { attackProtection: strict, attributes: codesOnly } },
  ],
])('%s: %s', (expected, _what, facts) => {
  expect(combined(facts)).toBe(expected)
})
