import type { Scenario } from '../scenario.ts'

export const templatesScenario: Scenario = {
  name: 'Templates of mail and SMS',
  async run({ bapi, step }) {
    const path = '/templates/email/verification_code'
    await step('listed', () => bapi.ok('GET', '/templates/email'))
    await step('of SMS, from the second on', () => bapi.ok('GET', '/templates/sms', { query: { limit: 1, offset: 1 } }))
    await step('of a kind that there is not', () => bapi.call('GET', '/templates/fax'))
    await step('read', () => bapi.ok('GET', path))
    await step('read, absent', () => bapi.call('GET', '/templates/email/absent'))
    await step('changed', () => bapi.ok('PUT', path, { body: { subject: 'Hello', body: '<p>{{otp_code}}</p>' } }))
    await step('changed, without the code', () => bapi.call('PUT', path, { body: { body: 'Hello' } }))
    await step('seen before', () => bapi.ok('POST', `${path}/preview`, { body: { body: '{{otp_code}}' } }))
    await step('seen before, of none', () => bapi.call('POST', '/templates/sms/absent/preview', { body: {} }))
    await step('delivered by the owner', () =>
      bapi.ok('POST', `${path}/toggle_delivery`, { body: { delivered_by_clerk: false } }),
    )
    await step('delivered by the owner, of none', () =>
      bapi.call('POST', '/templates/sms/absent/toggle_delivery', { body: {} }),
    )
    await step('reverted', () => bapi.ok('POST', `${path}/revert`))
    await step('reverted, absent', () => bapi.call('POST', '/templates/email/absent/revert'))
  },
}
