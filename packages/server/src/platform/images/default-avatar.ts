import { createHash } from 'node:crypto'

const variants = 64
const side = 256

/** One picture for each of a few hues, drawn when it is first asked for: whatever ids are made up, there are no more. */
const drawn = new Map<string, Promise<Buffer>>()

/** Where the server hands them out. Official components offer to remove a picture unless its address has this word in it. */
export const defaultAvatarPath = '/images/avatar_placeholder'

/** The address of a picture, below the server's own: the one that was set, else the one that is drawn for the id. */
export function picturePath({ id, imageId }: { readonly id: string; readonly imageId: string | null }): string {
  return imageId === null ? `${defaultAvatarPath}/${id}` : `/images/${imageId}`
}

/**
 * The picture of who has none: calm and two-toned, of hues that follow from the id, so that the same person or organization
 * looks the same everywhere. A bitmap, since image components of frameworks refuse SVG.
 */
export async function defaultAvatar(
  seed: string,
): Promise<{ readonly content: Buffer; readonly contentType: 'image/webp' }> {
  const variant = createHash('sha256').update(seed).digest().readUInt16BE() % variants
  const figure = seed.startsWith('org_') ? house : person
  const key = `${variant}${figure}`
  const picture = drawn.get(key) ?? draw(variant, figure)
  drawn.set(key, picture)
  return { content: await picture, contentType: 'image/webp' }
}

const person = '<circle cx="48" cy="38" r="16"/><path d="M16 96c0-20 14-32 32-32s32 12 32 32z"/>'
const house =
  '<path fill-rule="evenodd" d="M28 80V30l20-10 20 10v50H54V68H42v12zM38 36v8h6v-8zm14 0v8h6v-8zM38 52v8h6v-8zm14 0v8h6v-8z"/>'

async function draw(variant: number, figure: string): Promise<Buffer> {
  const hue = Math.round((variant / variants) * 360)
  const second = (hue + 40 + (variant % 4) * 12) % 360
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="${side}" height="${side}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue},55%,62%)"/><stop offset="1" stop-color="hsl(${second},60%,48%)"/></linearGradient></defs><rect width="96" height="96" fill="url(#g)"/><g fill="#fff" fill-opacity=".85">${figure}</g></svg>`
  // Native code and its memory, for who shows pictures.
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).webp({ quality: 90 }).toBuffer()
}
