// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, test, vi } from 'vitest'
import { type Ui, UiContext } from '../../host/context.tsx'
import { environment, fakeClerk, user } from '../../pages/fake-clerk.ts'
import { RouterProvider } from '../../routing/use-router.tsx'
import { OwnTaskPage } from './OwnTaskPage.tsx'

async function shown(options: Parameters<typeof fakeClerk>[0], tasksUrl = '') {
  const clerk = Object.assign(fakeClerk(options), { navigate: vi.fn(), buildTasksUrl: () => tasksUrl })
  const ui = { clerk, environment: environment(), props: {}, option: () => undefined, leaving: { current: false } }
  const place = document.createElement('div')
  const page = (
    <UiContext.Provider value={ui as unknown as Ui}>
      <RouterProvider routing="virtual">
        <OwnTaskPage task="reset-password">a new password</OwnTaskPage>
      </RouterProvider>
    </UiContext.Provider>
  )
  await act(() => render(page, place))
  return [place.textContent, clerk.navigate.mock.calls.flat()]
}

test('the page of a task is for those who have it; others go on to where they belong', async () => {
  const users = [user()]
  expect(await shown({ users, task: 'reset-password' })).toEqual(['a new password', []])
  expect(await shown({ users, task: 'choose-organization' }, '/tasks')).toEqual(['', ['/tasks']])
  expect(await shown({ users })).toEqual(['', ['/dashboard']])
  expect(await shown({})).toEqual(['', ['/sign-in']])
})
