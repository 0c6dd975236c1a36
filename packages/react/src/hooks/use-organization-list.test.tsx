// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { ClerkContext } from '../provider/contexts.ts'
import { useOrganizationList } from './use-organization-list.ts'

test.each([
  ['before the runtime has loaded', {}, false],
  ['while nobody is signed in', { client: {}, user: null }, false],
  ['with a user', { client: {}, user: { id: 'user_1' } }, true],
])('%s', async (_, snapshot, isLoaded) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  let seen: ReturnType<typeof useOrganizationList> | undefined
  function Probe() {
    seen = useOrganizationList()
    return null
  }
  const clerk = { createOrganization: () => undefined, setActive: () => undefined }
  const root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <ClerkContext.Provider value={{ clerk, snapshot } as never}>
        <Probe />
      </ClerkContext.Provider>,
    ),
  )
  expect([seen?.isLoaded, typeof seen?.setActive]).toEqual([isLoaded, isLoaded ? 'function' : 'undefined'])
  await act(async () => root.unmount())
})
