import type { FastifyRequest } from 'fastify'
import { apiError } from '../platform/index.ts'

/** The credential of `Authorization: Bearer …`; refuses a request that brings none. */
export function bearerOf(request: FastifyRequest): string {
  const credential = /^bearer (\S{1,256})$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!credential) throw apiError('authorization_invalid')
  return credential
}
