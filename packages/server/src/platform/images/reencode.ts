import sharp from 'sharp'

export type ImageProblem = 'avatar_file_type_invalid' | 'avatar_file_size_exceeded'

const maxBytes = 10 * 1024 * 1024
const maxPixels = 64_000_000
const side = 512
const formats = new Set(['jpeg', 'png', 'webp', 'gif'])

/** WebP of at most 512 pixels a side, without metadata; of an animation its first picture. */
export async function reencodeImage(bytes: Buffer): Promise<{ readonly content: Buffer; readonly contentType: 'image/webp' } | { readonly problem: ImageProblem }> {
  if (bytes.length > maxBytes) return { problem: 'avatar_file_size_exceeded' }
  if (!looksLikePicture(bytes)) return { problem: 'avatar_file_type_invalid' }
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
    const { format } = await image.metadata()
    if (!format || !formats.has(format)) return { problem: 'avatar_file_type_invalid' }
    const content = await image.rotate().resize(side, side, { fit: 'cover', withoutEnlargement: true }).webp({ quality: 85 }).toBuffer()
    return { content, contentType: 'image/webp' }
  } catch {
    return { problem: 'avatar_file_type_invalid' }
  }
}

/** By the first bytes: SVG, HTML and the rest never reach the decoder. */
function looksLikePicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12)
  return (
    head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
    head.subarray(0, 4).toString('latin1') === 'GIF8' ||
    (head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP')
  )
}
