import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { Protect, Show, SignedIn, SignedOut } from './control-components.tsx'

const nobody = { userId: null, has: () => false }
const admin = { userId: 'user_1', has: ({ role }: { role?: string }) => role === 'org:admin' }
const visitor = vi.hoisted(() => ({ auth: null as unknown, asked: [] as unknown[] }))
vi.mock('./auth.ts', () => ({
  auth: async (options: unknown) => {
    visitor.asked.push(options)
    return visitor.auth
  },
}))

type Rendered = Promise<{ props: { children?: ReactNode } } | null>
/** What the server sends of each. */
async function shown(who: unknown, render: () => Rendered[]) {
  visitor.auth = who
  return Promise.all(render().map(async (one) => (await one)?.props.children ?? null))
}
const each = () => [
  Show({ when: 'signed-in', children: 'in' }),
  SignedIn({ children: 'in' }),
  Show({ when: 'signed-out', children: 'out' }),
  SignedOut({ children: 'out' }),
  Show({ when: { role: 'org:admin' }, children: 'admin', fallback: 'no' }),
  Protect({ role: 'org:admin', children: 'admin', fallback: 'no' }),
  Show({ when: (has) => has({ role: 'org:member' }), children: 'member', fallback: 'no' }),
  Protect({ condition: (has) => has({ role: 'org:member' }), children: 'member', fallback: 'no' }),
]

test('the server shows to whom it may, and sends nothing of the rest', async () => {
  expect(await shown(nobody, each)).toEqual([null, null, 'out', 'out', 'no', 'no', 'no', 'no'])
  expect(await shown(admin, each)).toEqual(['in', 'in', null, null, 'admin', 'admin', 'no', 'no'])
})

test('whether a session with tasks left counts is asked for', async () => {
  visitor.asked = []
  await shown(admin, () => [Show({ when: 'signed-in', treatPendingAsSignedOut: false, children: 'in' })])
  expect(visitor.asked).toEqual([{ treatPendingAsSignedOut: false }])
})
