import { apiVersions, queryNames } from '@keyward/wire/facts'
import type { FastifyRequest } from 'fastify'
import { apiError } from '../platform/index.ts'

/**
 * Absent means the default (decisions.md 27); an unknown one is an error that names the known ones. It is said by the query
 * or by the header, not by both (documented): which one counts would be anybody's guess.
 */
export function refuseUnknownVersion(request: FastifyRequest, query: URLSearchParams): void {
  const header = request.headers['clerk-api-version']
  const named = [query.get(queryNames.apiVersion), Array.isArray(header) ? header[0] : header].filter(Boolean)
  if (named.length > 1)
    throw apiError('api_version_invalid', {
      text: `Name the API version by ${queryNames.apiVersion} or by Clerk-API-Version`,
    })
  const [version] = named
  if (version && !(apiVersions as readonly string[]).includes(version)) {
    throw apiError('api_version_invalid', {
      values: { version: version.slice(0, 40), versions: apiVersions.join(', ') },
    })
  }
}
