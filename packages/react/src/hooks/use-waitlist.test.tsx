// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { ClerkContext } from '../provider/contexts.ts'
import { type UseWaitlistReturn, useWaitlist } from './use-waitlist.ts'

async function render(joinWaitlist: (params: { emailAddress: string }) => Promise<unknown>) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const seen = { current: null as UseWaitlistReturn | null }
  function Probe() {
    seen.current = useWaitlist()
    return null
  }
  const value = { clerk: { joinWaitlist }, snapshot: {} } as never
  await act(async () =>
    createRoot(document.createElement('div')).render(
      <ClerkContext.Provider value={value}>
        <Probe />
      </ClerkContext.Provider>,
    ),
  )
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
