// @vitest-environment jsdom
import { act } from 'react'
import { expect, test } from 'vitest'
import { underRuntime } from '../../test-support/under-runtime.tsx'
import { useOrganizationList } from './use-organization-list.ts'

test.each([
  ['before the runtime has loaded', {}, false],
  ['while nobody is signed in', { client: {}, user: null }, false],
  ['with a user', { client: {}, user: { id: 'user_1' } }, true],
])('%s', async (_, snapshot, isLoaded) => {
  let seen: ReturnType<typeof useOrganizationList> | undefined
  const clerk = { createOrganization: () => undefined, setActive: () => undefined }
  const root = await underRuntime({ clerk, snapshot }, () => {
    seen = useOrganizationList()
  })
  expect([seen?.isLoaded, typeof seen?.setActive]).toEqual([isLoaded, isLoaded ? 'function' : 'undefined'])
  await act(async () => root.unmount())
})
