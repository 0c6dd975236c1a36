import type { FastifyRequest } from 'fastify'
import { apiError, type UploadedFile } from '../platform/index.ts'

const maxBytes = 10 * 1024 * 1024

/** One picture: multipart field `file`, or the body as a raw data URL (wire.md §2.1). What it really is, `platform/images` finds out. */
export async function readUpload(request: FastifyRequest): Promise<UploadedFile | null> {
  if (request.isMultipart()) {
    const part = await readPart(request)
    if (part?.isTruncated || (part && part.content.length > maxBytes)) throw apiError('avatar_file_size_exceeded')
    return part && { content: part.content, fileName: part.fileName, fields: part.fields }
  }
  const body = request.body instanceof Buffer ? request.body : null
  if (!body) return null
  const text = body.subarray(0, 200).toString('latin1')
  const match = /^data:[\w.+-]+\/[\w.+-]+;base64,/.exec(text)
  const content = match ? Buffer.from(body.subarray(match[0].length).toString('latin1'), 'base64') : body
  if (content.length > maxBytes) throw apiError('avatar_file_size_exceeded')
  return { content, fileName: null }
}

/** The parser throws plain errors for a missing boundary, a torn part, an early end: all of them the sender's. */
async function readPart(request: FastifyRequest): Promise<(UploadedFile & { readonly isTruncated: boolean }) | null> {
  try {
    let file: (UploadedFile & { readonly isTruncated: boolean }) | null = null
    const fields: Record<string, string> = Object.create(null)
    // Clients write fields behind the file, too.
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value)
      else file = { content: await part.toBuffer(), fileName: part.filename || null, isTruncated: part.file.truncated }
    }
    return file && { ...file, fields }
  } catch {
    throw apiError('request_body_invalid')
  }
}
