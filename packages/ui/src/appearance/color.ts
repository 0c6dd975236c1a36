/** Colours as numbers, as far as they can be read without a browser: hex, rgb() and hsl(). Others (var(), oklch()) answer null. */
export type Rgb = readonly [number, number, number]

export function parseColor(text: string): Rgb | null {
  const value = text.trim().toLowerCase()
  if (value === 'white') return [255, 255, 255]
  if (value === 'black') return [0, 0, 0]
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1]
  if (hex) return parseHex(hex)
  const numbers = /^(rgb|hsl)a?\(([^)]+)\)$/.exec(value)
  if (!numbers) return null
  const parts = numbers[2]!.split(/[\s,/]+/).filter(Boolean)
  if (parts.length < 3) return null
  return numbers[1] === 'rgb' ? parseRgb(parts) : parseHsl(parts)
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
