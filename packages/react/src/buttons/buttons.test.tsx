import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClerkProvider } from '../provider/clerk-provider.tsx'
import { SignInButton, SignOutButton } from './buttons.tsx'

test('a condition that is not met is no child: the button has its own text', () => {
  const drawn = renderToString(
    <ClerkProvider publishableKey={`pk_test_${btoa('clerk.example.com$')}`}>
      <SignInButton>{false}</SignInButton>
      <SignOutButton>{''}</SignOutButton>
    </ClerkProvider>,
  )
  expect(drawn).toBe('<button type="button">Sign in</button><button type="button">Sign out</button>')
})
