import { allOperations } from '../../../packages/server/src/app.ts'
import { compileOutputCheck } from '../../../packages/server/src/edge/input/validate.ts'
import type { DocPage, Sample } from './pages.ts'

type Request = { readonly at: string; readonly method: string; readonly path: string; readonly body: string | null }

/** What is wrong with the requests to our APIs in a page, in its samples and its sentences: unknown operations, bad bodies. */
export function requestProblems(page: DocPage, samples: readonly Sample[]): string[] {
  const inSamples = samples.filter(({ language }) => language === 'sh').flatMap(curlsIn)
  return [...inSamples, ...mentionsIn(page)].flatMap((request) => problemsOf(request))
}

function curlsIn({ page, line, code }: Sample): Request[] {
  return code
    .replaceAll('\\\n', ' ')
    .split(/^(?=curl )/m)
    .filter((call) => call.startsWith('curl ') && /localhost:4100|clerk\.example\.com/.test(call))
    .map((call) => {
      const body = /-d '([^']*)'/.exec(call)?.[1] ?? null
      const method = /-X (\w+)/.exec(call)?.[1] ?? (body === null ? 'GET' : 'POST')
      return { at: `${page}.md:${line}`, method, path: /https?:\/\/[^/]+(\/[^\s"'?]*)/.exec(call)?.[1] ?? '', body }
    })
}

/** `POST /v1/role_sets/{key}/replace` in a sentence. */
function mentionsIn({ slug, text }: DocPage): Request[] {
  if (slug.startsWith('reference/')) return []
  return [...text.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/[^\s`?]+)/g)].map(([, method, path]) => ({
    at: `${slug}.md`,
    method: method!,
    path: path!,
    body: null,
  }))
}

function problemsOf({ at, method, path, body }: Request): string[] {
  const bare = path.replace(/^\/v1(?=\/)/, '')
  const served = ['/dev/clock', '/livez', '/readyz', '/metrics', '/v1/client/handshake']
  if (served.includes(path)) return []
  // Of two APIs with the same path, either may be meant.
  const operations = allOperations.filter(
    (one) => one.method === method && pattern(one.path.replace(/^\/v1(?=\/)/, '')).test(bare),
  )
  if (operations.length === 0) return [`${at} no such operation: ${method} ${path}`]
  if (body === null) return []
  const problems = operations.map((one) => (one.body ? compileOutputCheck(one.body)(JSON.parse(body)) : null))
  return problems.includes(null) ? [] : [`${at} ${method} ${path} does not take this body: ${problems.join('; ')}`]
}

const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`)
