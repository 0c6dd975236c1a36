import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiError } from '../platform/index.ts'

/** Clients send `content-type: application/json` with no body at all, even on GET: read as text, parsed where it is wanted. */
export function acceptJsonText(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
}

/** No body is an empty object. */
export function jsonBody(request: FastifyRequest): unknown {
  if (typeof request.body !== 'string' || request.body.trim() === '') return {}
  try {
    return JSON.parse(request.body)
  } catch {
    throw apiError('request_body_invalid')
  }
}
