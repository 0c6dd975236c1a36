// @vitest-environment jsdom
import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { underRuntime } from '../../test-support/under-runtime.tsx'
import { type UseAPIKeysParams, type UseAPIKeysReturn, useAPIKeys } from './use-api-keys.ts'

const signedIn = { session: { id: 'sess_1' }, user: { id: 'user_1' }, organization: null }

/** The hook under a runtime that answers pages of two. */
async function render(params: UseAPIKeysParams | undefined, snapshot: object = signedIn) {
  const getAll = vi.fn(async ({ initialPage }: { initialPage: number }) => ({
    data: [{ id: `ak_${initialPage}a` }, { id: `ak_${initialPage}b` }],
    total_count: 4,
  }))
  const seen = { current: null as UseAPIKeysReturn | null }
  const root = await underRuntime({ clerk: { apiKeys: { getAll } }, snapshot }, () => {
    seen.current = useAPIKeys(params)
  })
  return { getAll, list: () => seen.current!, root }
}
const ids = (list: UseAPIKeysReturn) => list.data?.map(({ id }: { id: string }) => id)

test('keys come page by page', async () => {
  const { getAll, list, root } = await render({ pageSize: 2, query: 'ci' })
  expect(getAll).toHaveBeenCalledWith({ initialPage: 1, pageSize: 2, query: 'ci' })
  expect([ids(list()), list().count, list().hasNextPage]).toEqual([['ak_1a', 'ak_1b'], 4, true])
  await act(async () => list().fetchNext())
  expect([ids(list()), list().hasNextPage]).toEqual([['ak_2a', 'ak_2b'], false])
  await act(async () => root.unmount())
})

test('an infinite list grows, is read anew as a whole, and can be changed in place', async () => {
  const { getAll, list, root } = await render({ pageSize: 2, infinite: true })
  await act(async () => list().fetchNext())
  expect(ids(list())).toEqual(['ak_1a', 'ak_1b', 'ak_2a', 'ak_2b'])
  getAll.mockClear()
  await act(async () => list().revalidate())
  expect(ids(list())).toEqual(['ak_1a', 'ak_1b', 'ak_2a', 'ak_2b'])
  expect(getAll.mock.calls.map(([{ initialPage }]) => initialPage)).toEqual([1, 2])
  type Pages = { data: { id: string }[]; total_count: number }[]
  await act(async () => list().setData((pages: Pages) => pages.slice(1)))
  expect(ids(list())).toEqual(['ak_2a', 'ak_2b'])
  await act(async () => root.unmount())
})

test('a page can be changed in place, by a function of what is shown', async () => {
  const { list, root } = await render({ pageSize: 2 })
  type Page = { data: { id: string }[]; total_count: number }
  await act(async () => list().setData((page: Page) => ({ ...page, data: page.data.slice(1) })))
  expect(ids(list())).toEqual(['ak_1b'])
  await act(async () => root.unmount())
})

test.each([
  ['while nobody is signed in', undefined, { session: null, user: null, organization: null }],
  ['before the runtime has loaded', undefined, {}],
  ['where it is switched off', { enabled: false }, signedIn],
])('nothing is fetched %s', async (_, params, snapshot) => {
  const { getAll, root } = await render(params, snapshot)
  expect(getAll).not.toHaveBeenCalled()
  await act(async () => root.unmount())
})
