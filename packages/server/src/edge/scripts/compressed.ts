import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | null
export type EncodedFile = { readonly content: Buffer; readonly encoding: Encoding }

const brotli = promisify(brotliCompress)
const maxBytes = 64 * 1024 * 1024
const held = new Map<string, Promise<Buffer>>()
let heldBytes = 0

/** The best that a caller's Accept-Encoding takes; browsers say `br` on https and on loopback. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  const accepted = (acceptEncoding ?? '').split(',').map((part) => part.trim())
  const takes = (name: string) =>
    accepted.some((part) => part === name || (part.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(part)))
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : null
}

/** A file as it goes out, compressed once for each state that it is in; scripts are few, and asked for by every page. */
export async function encodedFile(path: string, encoding: Encoding): Promise<EncodedFile> {
  if (encoding === null) return { content: await readFile(path), encoding }
  const { mtimeMs, size } = await stat(path)
  const key = `${encoding}:${path}:${mtimeMs}`
  const known = held.get(key)
  if (known) return { content: await known, encoding }
  if (heldBytes > maxBytes) held.clear()
  heldBytes += size
  const made = readFile(path).then((content) => compress(content, encoding))
  made.catch(() => held.delete(key))
  held.set(key, made)
  return { content: await made, encoding }
}

/** The last steps of brotli cost seconds for a large bundle and save little. */
function compress(content: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const quality = content.length > 500_000 ? 6 : 11
  if (encoding === 'gzip') return promisify(gzip)(content) as Promise<Buffer>
  return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}
