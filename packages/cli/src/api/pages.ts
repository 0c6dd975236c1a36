import type { Api } from './client.ts'

const pageSize = 500

/** Every entry of a list, page after page; the path may have a query of its own. Lists come bare or as `{ data }`. */
export async function* everyEntry<T>(api: Api, path: string): AsyncGenerator<T> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await listPage<T>(api, path, { limit: pageSize, offset })
    yield* page
    if (page.length < pageSize) return
  }
}

export async function listPage<T>(
  api: Api,
  path: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<T[]> {
  const joint = path.includes('?') ? '&' : '?'
  const answer = await api.request<T[] | { data: T[] }>('GET', `${path}${joint}limit=${limit}&offset=${offset}`)
  return Array.isArray(answer) ? answer : answer.data
}
