import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { namesOf } from '../../../platform/index.ts'
import { commonPasswords } from './common-passwords.ts'

export type PasswordScore = {
  /** 0 (guessed at once) to 4 (very hard to guess). */
  readonly score: number
  /** Codes of what would help, as clients localise them. */
  readonly suggestions: readonly string[]
}

/** The estimate takes quadratic time: what stands behind this many characters only makes a password stronger. */
const maxCharacters = 72

let estimator: Promise<ZxcvbnFactory> | null = null

/** zxcvbn's estimate; the user's own names count as easily guessed. Loaded when the first instance asks for it. */
export async function passwordScore(password: string, names: readonly string[] = []): Promise<PasswordScore> {
  estimator ??= loadEstimator()
  const parts = names.flatMap((name) => [name, ...name.split(/[@.+\s_-]/)]).filter((part) => part.length > 2)
  const { score, feedback } = (await estimator).check([...password].slice(0, maxCharacters).join(''), parts)
  return { score, suggestions: feedback.suggestions.filter((code): code is string => typeof code === 'string') }
}

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = namesOf(await import('@zxcvbn-ts/core'))
  // The package's own texts are keys here: what a client shows is its localisation's matter.
  return new ZxcvbnFactory({ dictionary: { passwords: [...commonPasswords] } })
}
