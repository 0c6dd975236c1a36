/** Colours as numbers, as far as they can be read without a browser: hex, rgb(), hsl(), oklch(). Others (var(), lab()) answer null. */
export type Rgb = readonly [number, number, number]

export function parseColor(text: string): Rgb | null {
  const value = text.trim().toLowerCase()
  if (value === 'white') return [255, 255, 255]
  if (value === 'black') return [0, 0, 0]
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1]
  if (hex) return parseHex(hex)
  const numbers = /^(rgb|hsl|oklch)a?\(([^)]+)\)$/.exec(value)
  if (!numbers) return null
  const parts = numbers[2]!.split(/[\s,/]+/).filter(Boolean)
  if (parts.length < 3) return null
  return { rgb: parseRgb, hsl: parseHsl, oklch: parseOklch }[numbers[1] as 'rgb' | 'hsl' | 'oklch'](parts)
}

function parseHex(hex: string): Rgb {
  const long = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as unknown as Rgb
}

function parseRgb(parts: string[]): Rgb | null {
  const numbers = parts.slice(0, 3).map((part) => (part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number(part)))
  return numbers.some(Number.isNaN) ? null : (numbers as unknown as Rgb)
}

function parseHsl(parts: string[]): Rgb | null {
  const hue = Number.parseFloat(parts[0]!)
  const saturation = Number.parseFloat(parts[1]!) / 100
  const lightness = Number.parseFloat(parts[2]!) / 100
  if ([hue, saturation, lightness].some(Number.isNaN)) return null
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12
    return 255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [channel(0), channel(8), channel(4)]
}

/** The matrices are those of CSS Color 4, §10. */
function parseOklch(parts: string[]): Rgb | null {
  const share = (text: string, whole: number) =>
    (Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1)) * (text.endsWith('%') ? whole : 1)
  const lightness = share(parts[0]!, 1)
  const chroma = share(parts[1]!, 0.4)
  const hue = ((Number.parseFloat(parts[2]!) || 0) * Math.PI) / 180
  if ([lightness, chroma].some(Number.isNaN)) return null
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map(encoded) as unknown as Rgb
}

/** A linear channel as sRGB has it, 0 to 255. */
function encoded(linear: number): number {
  const part = Math.min(1, Math.max(0, linear))
  return 255 * (part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055)
}

/** Relative luminance (WCAG 2.2), 0 to 1. */
function luminance(color: Rgb): number {
  const [r, g, b] = color.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio (WCAG 2.2), 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export function isDark(color: Rgb): boolean {
  return contrast(color, [255, 255, 255]) >= contrast(color, [0, 0, 0])
}

/** The text colour that reads best on a background. */
export function readableOn(background: Rgb): string {
  return isDark(background) ? '#fff' : '#16181b'
}

/** The colour, or as little of another mixed in as makes it readable on a ground; null where it is so already. */
export function towards(color: Rgb, other: Rgb, ground: Rgb): string | null {
  for (let share = 0; share <= 10; share++) {
    const mixed = color.map((channel, at) => channel + ((other[at]! - channel) * share) / 10) as unknown as Rgb
    if (contrast(mixed, ground) >= 4.5) return share === 0 ? null : hex(mixed)
  }
  return hex(other)
}

const hex = (color: Rgb) => `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
