// @vitest-environment jsdom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { underRuntime } from '../../test-support/under-runtime.tsx'
import {
  type UseOrganizationCreationDefaultsParams,
  type UseOrganizationCreationDefaultsReturn,
  useOrganizationCreationDefaults,
} from './use-organization-creation-defaults.ts'

type Answer = () => Promise<object>

/** The hook for somebody signed in, or, without an answer, for nobody. */
async function render(answer: Answer | null, params?: UseOrganizationCreationDefaultsParams) {
  const seen: UseOrganizationCreationDefaultsReturn[] = []
  const user = answer && { id: 'user_1', getOrganizationCreationDefaults: answer }
  const snapshot = { user, session: user && { id: 'sess_1' } }
  const root = await underRuntime({ clerk: {}, snapshot }, () => {
    seen.push(useOrganizationCreationDefaults(params))
  })
  await act(async () => root.unmount())
  return seen
}

test('the defaults of the person who is signed in', async () => {
  const defaults = { form: { name: 'Acme' }, advisory: null }
  const seen = await render(async () => defaults)
  expect(seen[0]).toEqual({ data: undefined, error: null, isLoading: true, isFetching: true })
  expect(seen.at(-1)).toEqual({ data: defaults, error: null, isLoading: false, isFetching: false })
})

test('a refusal is told, not thrown', async () => {
  const refusal = new Error('organizations are off')
  const seen = await render(() => Promise.reject(refusal))
  expect(seen.at(-1)).toMatchObject({ data: undefined, error: refusal, isLoading: false })
})

test('nobody is asked while nobody is signed in, or where it is switched off', async () => {
  const answer = vi.fn(async () => ({}))
  expect((await render(null)).at(-1)).toMatchObject({ data: undefined, isLoading: false })
  expect((await render(answer, { enabled: false })).at(-1)).toMatchObject({ data: undefined, isLoading: false })
  expect(answer).not.toHaveBeenCalled()
})
