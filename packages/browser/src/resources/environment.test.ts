import { expect, test } from 'vitest'
import { Environment } from './environment.ts'

const on = { enabled: true, used_for_first_factor: true }

test('what an instance lets people in with is listed, also by web3 and by channels of a phone', () => {
  const { userSettings } = new Environment({
    user_settings: {
      attributes: {
        email_address: { ...on, first_factors: ['email_code'] },
        phone_number: { ...on, first_factors: ['phone_code'], channels: ['sms', 'whatsapp'] },
        web3_wallet: { ...on, first_factors: ['web3_metamask_signature', 'web3_base_signature'] },
      },
      passkey_settings: { allow_autofill: true },
      saml: { enabled: false },
    },
  })
  expect(userSettings).toMatchObject({
    enabledFirstFactorIdentifiers: ['email_address', 'phone_number', 'web3_wallet'],
    web3FirstFactors: ['web3_metamask_signature', 'web3_base_signature'],
    alternativePhoneCodeChannels: ['whatsapp'],
    passkeySettings: { allow_autofill: true },
    saml: { enabled: false },
  })
})

test('and none of it where nothing is set', () => {
  const { userSettings } = new Environment({})
  expect(userSettings).toMatchObject({
    web3FirstFactors: [],
    alternativePhoneCodeChannels: [],
    socialProviderStrategies: [],
  })
})
