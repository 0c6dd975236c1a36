// @vitest-environment jsdom
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClerkProvider } from '../index.ts'

const render = (publishableKey: string | undefined) =>
  renderToString(<ClerkProvider publishableKey={publishableKey as string}>child</ClerkProvider>)

test('a secret key where the publishable key belongs is an error that names the matter, not the key', () => {
  const thrown = (() => {
    try {
      render('sk_test_abcdefghijklmnop')
    } catch (error) {
      return error as Error & { code?: string }
    }
  })()
  expect(thrown).toMatchObject({ code: 'secret_key_in_browser' })
  expect(thrown?.message).not.toContain('abcdefghijklmnop')
})

test.each([
  [undefined, 'publishable_key_missing'],
  ['pk_test_nonsense', 'publishable_key_invalid'],
])('the key %s is an error that says so', (key, code) => {
  expect(() => render(key)).toThrow(expect.objectContaining({ code }))
})
