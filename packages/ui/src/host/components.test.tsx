// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import { fakeClerk } from '../pages/fake-clerk.ts'
import { createComponentHost } from './components.tsx'

test('a dialog stands in the element that the app names, at the end of the page where it names none', async () => {
  vi.stubGlobal('matchMedia', () => new EventTarget())
  const component = { Component: () => <p>Here</p>, appearanceKey: 'userProfile', texts: [], css: [] }
  const host = createComponentHost(fakeClerk(), {}, async () => component)
  const container = document.body.appendChild(document.createElement('aside'))
  const text = () => [container.textContent, document.body.textContent]
  await host.open('UserProfile', { getContainer: () => container })
  expect(text()).toEqual(['Here', 'Here'])
  host.close('UserProfile')
  await host.open('UserProfile', { getContainer: () => null })
  expect(text()).toEqual(['', 'Here'])
  host.close('UserProfile')
  expect(text()).toEqual(['', ''])
})
