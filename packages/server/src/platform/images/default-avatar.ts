import { createHash } from 'node:crypto'

const variants = 64
const side = 256

/** One picture for each of a few hues, drawn when it is first asked for: whatever ids are made up, there are no more. */
const drawn = new Map<number, Promise<Buffer>>()

/**
 * The picture of who has none: a calm two-tone figure of hues that follow from the id, so that the same person looks the
 * same everywhere. A bitmap, since image components of frameworks refuse SVG.
 */
export async function defaultAvatar(
  seed: string,
): Promise<{ readonly content: Buffer; readonly contentType: 'image/webp' }> {
  const variant = createHash('sha256').update(seed).digest().readUInt16BE() % variants
  const picture = drawn.get(variant) ?? draw(variant)
  drawn.set(variant, picture)
  return { content: await picture, contentType: 'image/webp' }
}

async function draw(variant: number): Promise<Buffer> {
  const hue = Math.round((variant / variants) * 360)
  const second = (hue + 40 + (variant % 4) * 12) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="${side}" height="${side}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue},55%,62%)"/><stop offset="1" stop-color="hsl(${second},60%,48%)"/></linearGradient></defs><rect width="96" height="96" fill="url(#g)"/><circle cx="48" cy="38" r="16" fill="#fff" fill-opacity=".85"/><path d="M16 96c0-20 14-32 32-32s32 12 32 32z" fill="#fff" fill-opacity=".85"/></svg>`
  // Native code and its memory, for who shows pictures.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).webp({ quality: 90 }).toBuffer()
}
