import { createBoundedQueue } from '../bounded-queue.ts'
import { looksLikePicture } from './picture-type.ts'

export type ImageProblem = 'avatar_file_type_invalid' | 'avatar_file_size_exceeded'

export type ReencodedImage = { readonly content: Buffer; readonly contentType: 'image/webp' }

const maxUploadBytes = 10 * 1024 * 1024
/** More than the cameras of phones give, less than what fills the memory: 8,000 by 8,000. */
const maxPixels = 64_000_000
export const maxSide = 512
const maxSeconds = 10
const formats = new Set(['jpeg', 'png', 'webp', 'gif'])

/** Pictures take threads and memory by the hundred megabytes: two at a time. */
const inImageQueue = createBoundedQueue(2, 50)

export type ImageShape = 'square' | 'whole'

/**
 * A WebP of at most 512 pixels a side, a square cut from the middle unless the whole is asked for, upright, without
 * metadata; of an animation its first picture. Nothing of the file but its look survives, so that it does not matter what else the file was.
 */
export async function reencodeImage(
  bytes: Buffer,
  { maxBytes = maxUploadBytes, shape = 'square' }: { readonly maxBytes?: number; readonly shape?: ImageShape } = {},
): Promise<ReencodedImage | { readonly problem: ImageProblem }> {
  if (bytes.length > maxBytes) return { problem: 'avatar_file_size_exceeded' }
  if (!looksLikePicture(bytes)) return { problem: 'avatar_file_type_invalid' }
  return inImageQueue(() => reencode(bytes, shape).catch(() => ({ problem: 'avatar_file_type_invalid' as const })))
}

async function reencode(
  bytes: Buffer,
  shape: ImageShape,
): Promise<ReencodedImage | { readonly problem: ImageProblem }> {
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
  const { format, width, height } = await image.metadata()
  if (!format || !formats.has(format)) return { problem: 'avatar_file_type_invalid' }
  const side = shape === 'square' ? Math.min(maxSide, width, height) : maxSide
  const fit = shape === 'square' ? ({ fit: 'cover' } as const) : ({ fit: 'inside', withoutEnlargement: true } as const)
  const content = await image
    .autoOrient()
    .resize(side, side, fit)
    .webp({ quality: 85 })
    .timeout({ seconds: maxSeconds })
    .toBuffer()
  return { content, contentType: 'image/webp' }
}
