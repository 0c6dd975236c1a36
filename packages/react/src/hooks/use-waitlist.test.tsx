// @vitest-environment jsdom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { underRuntime } from '../../test-support/under-runtime.tsx'
import { type UseWaitlistReturn, useWaitlist } from './use-waitlist.ts'

async function render(joinWaitlist: (params: { emailAddress: string }) => Promise<unknown>) {
  const seen = { current: null as UseWaitlistReturn | null }
  await underRuntime({ clerk: { joinWaitlist }, snapshot: {} }, () => {
    seen.current = useWaitlist()
  })
  return () => seen.current!
}
const refusal = (code: string, paramName?: string) =>
  Object.assign(new Error(code), { clerkError: true, errors: [{ code, message: code, meta: { paramName } }] })
const nothing = { fields: { emailAddress: null }, raw: null, global: null }

test('whoever joins has an id from then on', async () => {
  const joinWaitlist = vi.fn(async () => ({ id: 'wle_1', createdAt: new Date(5), updatedAt: new Date(5) }))
  const hook = await render(joinWaitlist)
  expect(hook()).toMatchObject({ waitlist: { id: undefined }, errors: nothing, fetchStatus: 'idle' })
  let joining: Promise<unknown> | undefined
  await act(async () => {
    joining = hook().waitlist.join({ emailAddress: 'ada@example.com' })
  })
  expect(await joining).toEqual({ error: null })
  expect(joinWaitlist).toHaveBeenCalledWith({ emailAddress: 'ada@example.com' })
  expect(hook()).toMatchObject({ waitlist: { id: 'wle_1', createdAt: new Date(5) }, fetchStatus: 'idle' })
})

test('a refusal is answered, and stands at its field or beside all of them until the next try', async () => {
  const answers = [
    () => Promise.reject(refusal('form_param_format_invalid', 'email_address')),
    () => Promise.reject(refusal('too_many_requests')),
    () => new Promise(() => {}),
  ]
  const hook = await render(() => answers.shift()!())
  let answer: unknown
  const join = () =>
    act(
      async () =>
        void hook()
          .waitlist.join({ emailAddress: 'x' })
          .then((one) => (answer = one)),
    )
  await join()
  expect(answer).toMatchObject({ error: { message: 'form_param_format_invalid' } })
  expect(hook().errors).toMatchObject({ fields: { emailAddress: { code: 'form_param_format_invalid' } }, global: null })
  await join()
  expect(hook().errors).toMatchObject({ fields: { emailAddress: null }, global: [{ message: 'too_many_requests' }] })
  await join()
  expect(hook()).toMatchObject({ errors: nothing, fetchStatus: 'fetching' })
})
