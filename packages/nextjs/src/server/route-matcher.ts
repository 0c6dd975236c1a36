import { pathMatcher } from '@keyward/backend/internal'
import type { NextRequest } from 'next/server'

type Pattern = RegExp | string
export type RouteMatcherParam = Pattern[] | Pattern | ((request: NextRequest) => boolean)

/** Tests a request's path against patterns such as `/dashboard(.*)`, regular expressions, or a function of one's own. */
export function createRouteMatcher(routes: RouteMatcherParam): (request: NextRequest) => boolean {
  if (typeof routes === 'function') return (request) => routes(request)
  const tests = [routes].flat().filter(Boolean).map(testOf)
  return (request) => {
    const path = decoded(request.nextUrl.pathname)
    return tests.some((test) => test(path))
  }
}

/** As the app behind reads it: `/%61dmin` is `/admin` to it. Slashes and what is no text stay as they are. */
function decoded(path: string): string {
  return path.replace(/(?:%[\da-f]{2})+/gi, (part) => {
    try {
      return decodeURI(part)
    } catch {
      return part
    }
  })
}

function testOf(pattern: Pattern): (path: string) => boolean {
  if (typeof pattern === 'string') {
    const match = pathMatcher(decoded(pattern))
    return (path) => match(path) !== null
  }
  // A global expression remembers where it stopped and would skip every second request.
  const expression = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
  return (path) => expression.test(path)
}
