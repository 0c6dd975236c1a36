import type { Factor } from '../clerk.ts'

// Which card a sign-in shows. The step in the address says what the person asked for, the sign-in's status what is possible;
// where they disagree, the status wins and the address follows.

export type SignInFacts = {
  readonly status: string | null
  readonly identifier: string | null
  readonly firstFactors: readonly Factor[]
  readonly secondFactors: readonly Factor[]
}

/** What the person chose among the ways of this step; `from` is where "back" leads. */
export type Choice =
  | { readonly view: 'factor'; readonly factor: Factor | null }
  | { readonly view: 'alternatives' | 'forgot-password' | 'help'; readonly from: Choice }

export const firstChoice: Choice = { view: 'factor', factor: null }

export type SignInCard =
  | { readonly name: 'identifier' }
  | { readonly name: 'password' | 'backup-code'; readonly factor: Factor }
  | { readonly name: 'code' | 'email-link'; readonly factor: Factor; readonly level: FactorLevel }
  | { readonly name: 'alternatives' | 'forgot-password'; readonly level: FactorLevel; readonly from: Choice }
  /** Without `from` where no way was offered. */
  | { readonly name: 'help'; readonly from: Choice | null }
  | { readonly name: 'new-password' }
  | { readonly name: 'choose' }
  | { readonly name: 'verify-link' | 'sso-callback' | 'task' }
  | { readonly name: 'create'; readonly step: string }
  | { readonly name: 'complete' }

export type FactorLevel = 'first' | 'second'

/** The step that a status belongs to. */
export function stepOfStatus(status: string | null): string {
  switch (status) {
    case 'needs_first_factor':
      return 'factor-one'
    case 'needs_second_factor':
      return 'factor-two'
    case 'needs_client_trust':
      return 'client-trust'
    case 'needs_new_password':
      return 'reset-password'
    default:
      return ''
  }
}

const freeSteps: Readonly<Record<string, SignInCard>> = {
  '': { name: 'identifier' },
  choose: { name: 'choose' },
  verify: { name: 'verify-link' },
  'sso-callback': { name: 'sso-callback' },
}

/** The card for a step, and the step that should stand in the address instead, if any. */
export function nextCard(
  step: string,
  facts: SignInFacts,
  choice: Choice,
  preferred: string,
): { card: SignInCard; redirect?: string } {
  const free = freeSteps[step]
  if (free) return { card: free }
  if (step.startsWith('tasks/')) return { card: { name: 'task' } }
  if (step === 'create' || step.startsWith('create/'))
    return { card: { name: 'create', step: step.slice('create/'.length) } }
  const expected = stepOfStatus(facts.status)
  if (facts.status === 'complete') return { card: { name: 'complete' } }
  if (expected === '') return { card: { name: 'identifier' }, redirect: '' }
  const card = cardOfStatus(facts, choice, preferred)
  return step === expected ? { card } : { card, redirect: expected }
}

function cardOfStatus(facts: SignInFacts, choice: Choice, preferred: string): SignInCard {
  if (facts.status === 'needs_new_password') return { name: 'new-password' }
  const level: FactorLevel = facts.status === 'needs_first_factor' ? 'first' : 'second'
  if (choice.view === 'help') return { name: 'help', from: choice.from }
  if (choice.view !== 'factor') return { name: choice.view, level, from: choice.from }
  const offered = level === 'first' ? facts.firstFactors : facts.secondFactors
  const { factor: wanted } = choice
  // As it was chosen: by which channel the code comes is not among what is offered.
  const chosen = wanted && offered.some((factor) => isSameFactor(factor, wanted)) && wanted
  const factor = chosen || (level === 'first' ? startingFirstFactor(facts, preferred) : startingSecondFactor(offered))
  return factor ? cardOfFactor(factor, level) : { name: 'help', from: null }
}

function cardOfFactor(factor: Factor, level: FactorLevel): SignInCard {
  if (factor.strategy === 'password' || factor.strategy === 'backup_code') {
    return { name: factor.strategy === 'password' ? 'password' : 'backup-code', factor }
  }
  return { name: factor.strategy === 'email_link' ? 'email-link' : 'code', factor, level }
}

/** Ways that a card of ours can carry out. */
const usable = [
  'password',
  'email_code',
  'email_link',
  'phone_code',
  'reset_password_email_code',
  'reset_password_phone_code',
  'totp',
  'backup_code',
]

export function isReset(factor: Factor): boolean {
  return factor.strategy.startsWith('reset_password_')
}

/** A link where the instance has links and codes, as with the official components; what was typed before anything else. */
function startingFirstFactor(facts: SignInFacts, preferred: string): Factor | undefined {
  const ways = facts.firstFactors.filter((factor) => usable.includes(factor.strategy) && !isReset(factor))
  const password = ways.find((factor) => factor.strategy === 'password')
  const rank = (factor: Factor) =>
    (factor.safeIdentifier === facts.identifier ? 0 : factor.primary ? 2 : 4) +
    (factor.strategy === 'email_link' ? 0 : 1)
  const [proof] = ways.filter((factor) => factor !== password).sort((a, b) => rank(a) - rank(b))
  return preferred === 'otp' ? (proof ?? password) : (password ?? proof)
}

function startingSecondFactor(offered: readonly Factor[]): Factor | undefined {
  const ways = offered.filter((factor) => usable.includes(factor.strategy))
  const order = ['totp', 'phone_code', 'email_code', 'email_link', 'backup_code']
  const rank = (factor: Factor) => order.indexOf(factor.strategy) - (factor.default ? 10 : 0)
  return [...ways].sort((a, b) => rank(a) - rank(b))[0]
}

/** The other ways of this step, without the one in use and those that lead elsewhere: what is sent first, the password last. */
export function alternatives(offered: readonly Factor[], current: Factor | null): Factor[] {
  const order = ['email_link', 'email_code', 'phone_code', 'totp', 'backup_code', 'password']
  const rank = (factor: Factor) => order.indexOf(factor.strategy)
  return offered
    .filter((factor) => rank(factor) >= 0 && !(current && isSameFactor(factor, current)))
    .sort((a, b) => rank(a) - rank(b))
}

export function resetFactors(offered: readonly Factor[]): Factor[] {
  return offered.filter(isReset)
}

function isSameFactor(one: Factor, other: Factor): boolean {
  return (
    one.strategy === other.strategy &&
    one.emailAddressId === other.emailAddressId &&
    one.phoneNumberId === other.phoneNumberId
  )
}

/** Tells proofs apart: by the same address, one at another level or by another channel is another one. */
export function factorKey(factor: Factor, level: FactorLevel): string {
  const { strategy, emailAddressId, phoneNumberId, channel = 'sms' } = factor
  return [level, strategy, emailAddressId, phoneNumberId, channel].join(' ')
}

/** What the server needs to be told to send something for a factor. */
export function prepareParams(factor: Factor): Record<string, unknown> {
  const { strategy, emailAddressId, phoneNumberId, channel } = factor
  return JSON.parse(JSON.stringify({ strategy, emailAddressId, phoneNumberId, channel }))
}
