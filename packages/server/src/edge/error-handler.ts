import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, apiError, toErrorBody } from '../platform/index.ts'
import type { Log } from '../platform/log.ts'

/** Every failure as a coded body. What nobody foresaw is a 500 with a trace id; its cause goes to the log alone. */
export function createErrorHandler(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const traceId = randomBytes(16).toString('hex')
    const known = toApiError(error)
    if (!known || isDataException(error))
      log.error({ traceId, method: request.method, path: request.url.split('?')[0], err: error }, 'request failed')
    sendError(reply, known ?? apiError('internal_clerk_error'), traceId)
  }
}

export function sendError(reply: FastifyReply, error: ApiError, traceId = randomBytes(16).toString('hex')): void {
  const retryAfter = error.details.retryAfterSeconds ?? (error.status === 503 ? 1 : undefined)
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter))
  sendJson(reply, error.status, toErrorBody(error, traceId))
}

/**
 * As text with a serializer of its own: else Fastify appends a charset, and then the official backend client takes the
 * body for a string (wire.md §2.7). Head and text leave in one write, head and bytes would in two.
 */
export function sendJson(reply: FastifyReply, status: number, body: unknown): void {
  reply.code(status).header('content-type', 'application/json').header('cache-control', 'no-store')
  reply.serializer(asItIs).send(JSON.stringify(body))
}

const asItIs = (text: unknown) => text as string

function toApiError(error: unknown): ApiError | null {
  if (error instanceof ApiError) return error
  if (isDatabaseOutage(error)) return apiError('service_unavailable')
  if (isDataException(error)) return apiError('bad_request')
  const { statusCode } = error as FastifyError
  if (statusCode === 413) return apiError('request_body_too_large')
  if (statusCode === 415) return apiError('unsupported_content_type')
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return apiError('bad_request')
  return null
}

/** A value that PostgreSQL cannot take and no schema refused (class 22): the sender's mistake, and a schema of ours to mend. */
function isDataException(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (/^22/.test((cause as Error & { code?: string }).code ?? '')) return true
  return false
}

/** Connection lost, refused, pool exhausted, shutting down, read-only: the caller should try again, nothing is wrong with the request. */
function isDatabaseOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', message } = cause as Error & { code?: string }
    // 57014, 55P03: an answer or a lock took longer than we wait; the sender's part is to come again.
    if (/^(08|57P0|57014|53|55P03|25006)/.test(code)) return true
    if (
      ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT'].includes(code) &&
      /connect|socket|read|write/i.test(message)
    )
      return true
    if (
      /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error/.test(
        message,
      )
    )
      return true
  }
  return false
}
