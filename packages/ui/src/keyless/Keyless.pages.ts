import { type FakeOptions, fakeClerk } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const address = 'http://localhost:4100/keyless?token=x'
const options: Readonly<Record<string, unknown>> = {
  __internal_keyless_claimKeylessApplicationUrl: address,
  __internal_keyless_copyInstanceKeysUrl: address,
}

function keyless(state: FakeOptions = {}, more: Readonly<Record<string, unknown>> = {}) {
  return Object.assign(fakeClerk(state), { __internal_getOption: (key: string) => ({ ...options, ...more })[key] })
}

export const keylessPages: readonly Page[] = [
  { name: 'keyless/unclaimed', component: 'KeylessPrompt', clerk: () => keyless() },
  {
    name: 'keyless/unclaimed-open',
    component: 'KeylessPrompt',
    clerk: () => keyless(),
    act: ({ click }) => click('Running without keys'),
  },
  {
    name: 'keyless/claimed',
    component: 'KeylessPrompt',
    clerk: () => keyless({ environment: { authConfig: { claimedAt: 1 } } }),
    act: ({ click }) => click('Application claimed'),
  },
  {
    name: 'keyless/configured',
    component: 'KeylessPrompt',
    clerk: () =>
      keyless(
        { environment: { authConfig: { claimedAt: 1 } } },
        { __internal_keyless_dismissPrompt: async () => undefined },
      ),
    act: ({ click }) => click('Your keys are in place'),
  },
]
