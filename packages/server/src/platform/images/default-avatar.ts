import { createHash } from 'node:crypto'

/** A calm two-tone circle of hues that follow from the id: the same person looks the same everywhere. */
export function defaultAvatar(seed: string): string {
  const [a = 0, b = 0] = createHash('sha256').update(seed).digest()
  const hue = Math.round((a / 255) * 360)
  const second = (hue + 40 + (b % 60)) % 360
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 55% 62%)"/><stop offset="1" stop-color="hsl(${second} 60% 48%)"/></linearGradient></defs><rect width="96" height="96" fill="url(#g)"/><circle cx="48" cy="38" r="16" fill="#fff" fill-opacity=".85"/><path d="M16 96c0-20 14-32 32-32s32 12 32 32z" fill="#fff" fill-opacity=".85"/></svg>`
}
