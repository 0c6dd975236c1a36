export type Device = {
  readonly deviceType: string | null
  readonly isMobile: boolean
  readonly browserName: string | null
  readonly browserVersion: string | null
}

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\/([\d.]+)/, 'Edge'],
  [/\bOPR\/([\d.]+)/, 'Opera'],
  [/\bSamsungBrowser\/([\d.]+)/, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\/([\d.]+)/, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\/([\d.]+)/, 'Chrome'],
  [/\bVersion\/([\d.]+).*Safari/, 'Safari'],
]
const devices: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Macintosh|Mac OS X/, 'Macintosh'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chrome OS'],
  [/Linux/, 'Linux'],
]

/** What a User-Agent header tells a person about their own devices. A hint for people, never a fact for decisions. */
export function describeDevice(userAgent: string): Device {
  const device = devices.find(([pattern]) => pattern.test(userAgent))
  const browser = browsers
    .map(([pattern, name]) => ({ name, version: pattern.exec(userAgent)?.[1] }))
    .find(({ version }) => version)
  return {
    deviceType: device?.[1] ?? null,
    isMobile: /Mobi|iPhone|iPad|Android/.test(userAgent),
    browserName: browser?.name ?? null,
    browserVersion: browser?.version ?? null,
  }
}
