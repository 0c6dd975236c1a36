import { expect, test } from 'vitest'
import { nextSignUpStep, shownStep } from './next-step.ts'

const signUp = (status: string | null, missingFields: string[] = [], unverifiedFields: string[] = []) => ({
  status,
  missingFields,
  unverifiedFields,
})

test('a sign-up asks for proofs first, email before phone, then for what is missing', () => {
  expect(nextSignUpStep(signUp(null))).toBe('')
  expect(nextSignUpStep(signUp('missing_requirements', ['username'], ['phone_number', 'email_address']))).toBe(
    'verify-email-address',
  )
  expect(nextSignUpStep(signUp('missing_requirements', ['username'], ['phone_number']))).toBe('verify-phone-number')
  expect(nextSignUpStep(signUp('missing_requirements', ['username']))).toBe('continue')
  expect(nextSignUpStep(signUp('complete'))).toBe('complete')
  expect(nextSignUpStep(signUp('abandoned'))).toBe('')
})

test('an address that names a step which is over shows where the sign-up is', () => {
  expect(shownStep('verify-email-address', signUp('missing_requirements', ['username']))).toBe('continue')
  expect(shownStep('verify-email-address', signUp(null))).toBe('')
  expect(shownStep('continue', signUp('complete'))).toBe('complete')
  expect(shownStep('verify', signUp(null))).toBe('verify')
  expect(shownStep('', signUp('missing_requirements', [], ['email_address']))).toBe('')
})
