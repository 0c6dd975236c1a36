import type { FastifyRequest } from 'fastify'
import { apiError } from '../platform/index.ts'

/** The credential of `Authorization: Bearer …`; a request that brings none gets the 401 of the specification. */
export function bearerOf(request: FastifyRequest): string {
  const credential = /^bearer (\S{1,256})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!credential) throw apiError('authentication_invalid')
  return credential
}
