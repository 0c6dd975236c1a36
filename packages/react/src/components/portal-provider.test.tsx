// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { SignInButton, UNSAFE_PortalProvider, UserButton } from '../index.ts'
import { ClerkContext } from '../provider/contexts.ts'

test('what opens dialogs within the provider knows the element they stand in; what is outside knows none', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const clerk = { mountUserButton: vi.fn(), unmountUserButton: vi.fn(), openSignIn: vi.fn() }
  const getContainer = () => document.body
  const place = document.body.appendChild(document.createElement('main'))
  const parts = (
    <>
      <UserButton />
      <SignInButton mode="modal" />
    </>
  )
  await act(async () =>
    createRoot(place).render(
      <ClerkContext.Provider value={{ clerk, snapshot: { client: {} } } as never}>
        <UNSAFE_PortalProvider getContainer={getContainer}>{parts}</UNSAFE_PortalProvider>
        {parts}
      </ClerkContext.Provider>,
    ),
  )
  await act(async () => place.querySelectorAll('button').forEach((button) => void button.click()))
  const given = [...clerk.mountUserButton.mock.calls.map(([, props]) => props), ...clerk.openSignIn.mock.calls.flat()]
  expect(given.map((props) => props.getContainer)).toEqual([getContainer, undefined, getContainer, undefined])
})
