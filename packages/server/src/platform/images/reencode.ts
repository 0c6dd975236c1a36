import { createBoundedQueue } from '../bounded-queue.ts'
import { looksLikePicture } from './picture-type.ts'

export type ImageProblem = 'avatar_file_type_invalid' | 'avatar_file_size_exceeded'

export type ReencodedImage = { readonly content: Buffer; readonly contentType: 'image/webp' }

const maxUploadBytes = 10 * 1024 * 1024
/** More than the cameras of phones give, less than what fills the memory: 8,000 by 8,000. */
const maxPixels = 64_000_000
const maxSide = 512
const maxSeconds = 10
const formats = new Set(['jpeg', 'png', 'webp', 'gif'])

/** Pictures take threads and memory by the hundred megabytes: two at a time. */
const inImageQueue = createBoundedQueue(2, 50)

/**
 * A square WebP of at most 512 pixels a side, cut from the middle, upright, without metadata; of an animation its first
 * picture. Nothing of the file but its look survives, so that it does not matter what else the file was.
 */
export async function reencodeImage(
  bytes: Buffer,
  { maxBytes = maxUploadBytes }: { readonly maxBytes?: number } = {},
): Promise<ReencodedImage | { readonly problem: ImageProblem }> {
  if (bytes.length > maxBytes) return { problem: 'avatar_file_size_exceeded' }
  if (!looksLikePicture(bytes)) return { problem: 'avatar_file_type_invalid' }
  return inImageQueue(() => reencode(bytes).catch(() => ({ problem: 'avatar_file_type_invalid' as const })))
}

async function reencode(bytes: Buffer): Promise<ReencodedImage | { readonly problem: ImageProblem }> {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
  const { format, width, height } = await image.metadata()
  if (!format || !formats.has(format)) return { problem: 'avatar_file_type_invalid' }
  const side = Math.min(maxSide, width, height)
  const content = await image
    .autoOrient()
    .resize(side, side, { fit: 'cover' })
    .webp({ quality: 85 })
    .timeout({ seconds: maxSeconds })
    .toBuffer()
  return { content, contentType: 'image/webp' }
}
