import { createHash } from 'node:crypto'
import { createBoundedQueue } from '../bounded-queue.ts'
import { maxSide } from './reencode.ts'

type Picture = { readonly content: Buffer; readonly contentType: string }
type Wanted = { readonly width?: number; readonly height?: number; readonly isCrop: boolean; readonly quality: number }

/** Whoever knows an address may ask for every size of it: one at a time, and never in the way of uploads. */
const inTurn = createBoundedQueue(1, 100)

/** Small ones asked for last; browsers keep theirs for a year. 200 of 64 KB at most: noise in full size would be 100 MB. */
const made = new Map<string, Buffer>()
const maxMade = 200
const maxKeptBytes = 65_536

/**
 * The picture as its address asks for it: `width` and `height` at most, in pixels, never more than it has; with `fit=crop` cut to
 * fill both; `quality` from 1 to 100, 85 unless said otherwise. What cannot be understood is not asked for. Where too many ask at
 * once they get it whole: that looks the same.
 */
export async function resizePicture(picture: Picture, query: unknown): Promise<Picture> {
  const wanted = wantedOf(query as Readonly<Record<string, unknown>>)
  if (!wanted) return picture
  // Not by an id of the address: the drawn pictures take any, those of uploaded ones too, and would be shown in their place.
  const key = `${createHash('sha256').update(picture.content).digest('base64')} ${JSON.stringify(wanted)}`
  const content = made.get(key) ?? (await inTurn(() => resize(picture.content, wanted)).catch(() => null))
  if (!content) return picture
  made.delete(key)
  if (content.length <= maxKeptBytes) made.set(key, content)
  if (made.size > maxMade) made.delete(made.keys().next().value!)
  return { content, contentType: 'image/webp' }
}

function wantedOf(query: Readonly<Record<string, unknown>>): Wanted | null {
  const width = count(query['width'])
  const height = count(query['height'])
  const quality = count(query['quality'])
  if (!width && !height && !quality) return null
  return {
    ...(width ? { width: Math.min(width, maxSide) } : {}),
    ...(height ? { height: Math.min(height, maxSide) } : {}),
    isCrop: query['fit'] === 'crop' && Boolean(width && height),
    quality: Math.min(quality ?? 85, 100),
  }
}

function count(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined
}

async function resize(content: Buffer, { width, height, isCrop, quality }: Wanted): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const image = sharp(content)
  const whole = await image.metadata()
  const size = {
    ...(width ? { width: Math.min(width, whole.width) } : {}),
    ...(height ? { height: Math.min(height, whole.height) } : {}),
  }
  return image
    .resize({ ...size, fit: isCrop ? 'cover' : 'inside' })
    .webp({ quality })
    .toBuffer()
}
