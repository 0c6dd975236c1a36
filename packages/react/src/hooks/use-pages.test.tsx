// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { ClerkContext } from '../provider/contexts.ts'
import { type UseOrganizationParams, type UseOrganizationReturn, useOrganization } from './use-organization.ts'

/** An organization whose invitations are those of `invited`, under a runtime that tells of changes. */
function world() {
  const invited: string[] = []
  const getInvitations = vi.fn(async (_query: object) => ({
    data: invited.map((id) => ({ id })),
    total_count: invited.length,
  }))
  const listeners: ((path: string) => void)[] = []
  const clerk = { on: (_: string, listener: (path: string) => void) => listeners.push(listener) }
  const snapshot = {
    session: { id: 'sess_1' },
    user: { id: 'user_1', organizationMemberships: [] },
    organization: { id: 'org_1', getInvitations },
  }
  const tell = (path: string) => act(async () => listeners.forEach((listener) => void listener(path)))
  return { invited, getInvitations, clerk, snapshot, tell }
}

async function render({ clerk, snapshot }: ReturnType<typeof world>, ...asked: UseOrganizationParams['invitations'][]) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const seen: UseOrganizationReturn[] = []
  const Probe = ({ at }: { at: number }) => {
    seen[at] = useOrganization({ invitations: asked[at] })
    return null
  }
  const root = createRoot(document.createElement('div'))
  const draw = (count: number, now: object = snapshot) =>
    act(async () =>
      root.render(
        <ClerkContext.Provider value={{ clerk, snapshot: now } as never}>
          {asked.slice(0, count).map((_, at) => (
            <Probe key={at} at={at} />
          ))}
        </ClerkContext.Provider>,
      ),
    )
  await draw(asked.length)
  const shown = () => seen.map(({ invitations }) => invitations?.data?.map(({ id }) => id).join('+'))
  return { draw, shown, list: (at: number) => seen[at]!.invitations!, end: () => act(async () => root.unmount()) }
}

test('hooks that ask for the same list read it once, and one of them reads it anew for all', async () => {
  const app = world()
  const { shown, list, end } = await render(app, true, true, { infinite: true }, { pageSize: 5 })
  expect(app.getInvitations).toHaveBeenCalledTimes(2)
  app.invited.push('one')
  await act(async () => list(0).revalidate())
  expect([shown(), app.getInvitations.mock.calls.length]).toEqual([['one', 'one', 'one', ''], 3])
  await act(async () => list(1).setData({ data: [], total_count: 0 }))
  expect(shown()).toEqual(['', '', '', ''])
  await end()
})

test('of invitations those that are still open are shown, unless the app asks for others', async () => {
  const app = world()
  const { end } = await render(app, true, { status: ['accepted'], pageSize: 5 })
  expect(app.getInvitations.mock.calls).toEqual([
    [{ status: 'pending', initialPage: 1, pageSize: 10 }],
    [{ status: ['accepted'], initialPage: 1, pageSize: 5 }],
  ])
  await end()
})

test('whoever comes later finds the list there; another user reads it anew', async () => {
  const app = world()
  app.invited.push('one')
  const { draw, shown, list, end } = await render(app, true, true)
  await draw(1)
  await draw(2)
  expect([shown(), list(1).isLoading, app.getInvitations.mock.calls.length]).toEqual([['one', 'one'], false, 1])
  app.invited.length = 0
  await draw(2, { ...app.snapshot, user: { id: 'user_2', organizationMemberships: [] } })
  expect([shown(), app.getInvitations.mock.calls.length]).toEqual([['', ''], 2])
  await end()
})

test('a change by a method or a component is seen at once, where it concerns the list', async () => {
  const app = world()
  const { shown, end } = await render(app, true)
  app.invited.push('one')
  await app.tell('/organizations/org_2/invitations')
  await app.tell('/me')
  expect(shown()).toEqual([''])
  await app.tell('/organizations/org_1/invitations')
  expect([shown(), app.getInvitations.mock.calls.length]).toEqual([['one'], 2])
  await end()
})

test('pages that nobody shows any more are not read anew', async () => {
  const app = world()
  app.invited.push('one')
  const { list, end } = await render(app, { pageSize: 1 })
  await act(async () => list(0).fetchNext())
  app.getInvitations.mockClear()
  await act(async () => list(0).revalidate())
  expect(app.getInvitations.mock.calls).toEqual([[{ status: 'pending', initialPage: 2, pageSize: 1 }]])
  await end()
})

test('a list that could not be read says so, and is tried again by whoever comes next', async () => {
  const app = world()
  app.getInvitations.mockRejectedValueOnce(new Error('away'))
  const { draw, list, end } = await render(app, true)
  expect([list(0).isError, list(0).isLoading, list(0).isFetching]).toEqual([true, false, false])
  await draw(0)
  await draw(1)
  expect([list(0).isError, list(0).data]).toEqual([false, []])
  await end()
})

test('a list of nobody is unknown, then null; one that nobody asked for is empty', async () => {
  const app = world()
  const { draw, list, end } = await render(app, true, undefined)
  expect([list(0).data, list(1).data]).toEqual([[], []])
  await draw(2, {})
  expect([list(0).data, list(1).data]).toEqual([undefined, undefined])
  await draw(2, { ...app.snapshot, organization: null })
  expect([list(0), list(1)]).toEqual([null, null])
  await end()
})
