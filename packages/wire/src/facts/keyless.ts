/** What a server of this machine gave to an application in development that had no keys; a project keeps it as JSON. */
export type KeylessKeys = {
  readonly publishableKey: string
  readonly secretKey: string
  readonly claimUrl: string
  readonly apiKeysUrl: string
}

/** Where a project keeps it, by the SDK that it was given to: an app that came from the official package keeps its application. */
export const keylessFiles = {
  keyward: '.keyward/.tmp/keyless.json',
  clerk: '.clerk/.tmp/keyless.json',
} as const

/** Null for what is damaged, or from a server elsewhere. */
export function parseKeylessKeys(text: string): KeylessKeys | null {
  try {
    const kept = JSON.parse(text) as KeylessKeys
    const { publishableKey, secretKey, claimUrl } = kept
    const isWhole = [publishableKey, secretKey, claimUrl].every((one) => typeof one === 'string')
    return isWhole && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(claimUrl).hostname) ? kept : null
  } catch {
    return null
  }
}
