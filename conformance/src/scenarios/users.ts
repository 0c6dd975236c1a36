import { goodPassword, picture, type Scenario } from '../scenario.ts'

export const usersScenario: Scenario = {
  name: 'users on the Backend API',
  async run({ bapi, step, newEmailAddress, newPhoneNumber }) {
    const user = await step('created', () =>
      bapi.ok('POST', '/users', {
        body: {
          email_address: [newEmailAddress()],
          phone_number: [newPhoneNumber()],
          password: goodPassword,
          external_id: `ext-${Date.now()}`,
          first_name: 'Ada',
          public_metadata: { role: 'admin' },
          private_metadata: { note: 'x' },
        },
      }),
    )
    if (!user) return
    const path = `/users/${user.id}`
    await step('read', () => bapi.ok('GET', path))
    await step('listed', () =>
      bapi.ok('GET', '/users', { query: { limit: 5, order_by: '-created_at', user_id: [user.id] } }),
    )
    await step('searched', () => bapi.ok('GET', '/users', { query: { query: 'ada' } }))
    await step('counted', () => bapi.ok('GET', '/users/count'))
    await step('changed', () =>
      bapi.ok('PATCH', path, { body: { last_name: 'Lovelace', locale: 'en-GB', unsafe_metadata: { a: 1 } } }),
    )
    await step('metadata merged', () =>
      bapi.ok('PATCH', `${path}/metadata`, { body: { public_metadata: { role: null } } }),
    )
    await step('metadata replaced', () =>
      bapi.ok('PUT', `${path}/metadata`, { body: { public_metadata: { only: true } } }),
    )
    await step('password checked', () =>
      bapi.ok('POST', `${path}/verify_password`, { body: { password: goodPassword } }),
    )
    await step('password checked, wrong', () =>
      bapi.call('POST', `${path}/verify_password`, { body: { password: 'wrong one' } }),
    )
    await step('password compromised', () =>
      bapi.ok('POST', `${path}/password/set_compromised`, { body: { revoke_all_sessions: true } }),
    )
    await step('password fine again', () => bapi.ok('POST', `${path}/password/unset_compromised`))
    await step('password removed', () => bapi.ok('POST', `${path}/remove_password`))
    for (const verb of ['ban', 'unban', 'lock', 'unlock']) await step(verb, () => bapi.ok('POST', `${path}/${verb}`))
    await step('banned by list', () => bapi.ok('POST', '/users/ban', { body: { user_ids: [user.id] } }))
    await step('unbanned by list', () => bapi.ok('POST', '/users/unban', { body: { user_ids: [user.id] } }))
    await step('a picture', async () => {
      await bapi.ok('POST', `${path}/profile_image`, { file: picture })
      await bapi.ok('DELETE', `${path}/profile_image`)
    })
    await step('another email address', async () => {
      const body = { user_id: user.id, email_address: newEmailAddress(), verified: false }
      const { id } = await bapi.ok('POST', '/email_addresses', { body })
      await bapi.ok('GET', `/email_addresses/${id}`)
      await step('verified by a code', async () => {
        const prepared = await bapi.ok('POST', `/email_addresses/${id}/prepare_verification`)
        await bapi.ok('POST', `/email_addresses/${id}/attempt_verification`, {
          body: { verification_id: prepared.id, code: '424242' },
        })
      })
      await bapi.ok('PATCH', `/email_addresses/${id}`, { body: { verified: true, primary: true } })
      await step('replaced', () =>
        bapi.ok('PUT', `${path}/email_address`, { body: { email_address: newEmailAddress() } }),
      )
      await step('deleted', () => bapi.call('DELETE', `/email_addresses/${id}`))
    })
    await step('an email address deleted', async () => {
      const { id } = await bapi.ok('POST', '/email_addresses', {
        body: { user_id: user.id, email_address: newEmailAddress(), verified: true },
      })
      await bapi.ok('DELETE', `/email_addresses/${id}`)
    })
    await step('another phone number', async () => {
      const { id } = await bapi.ok('POST', '/phone_numbers', {
        body: { user_id: user.id, phone_number: newPhoneNumber(), verified: false },
      })
      await bapi.ok('GET', `/phone_numbers/${id}`)
      await step('verified by a code', async () => {
        const prepared = await bapi.ok('POST', `/phone_numbers/${id}/prepare_verification`)
        await bapi.ok('POST', `/phone_numbers/${id}/attempt_verification`, {
          body: { verification_id: prepared.id, code: '424242' },
        })
      })
      await bapi.ok('PATCH', `/phone_numbers/${id}`, { body: { verified: true } })
      await bapi.ok('DELETE', `/phone_numbers/${id}`)
      await step('replaced', () => bapi.ok('PUT', `${path}/phone_number`, { body: { phone_number: newPhoneNumber() } }))
    })
    await step('nobody', () => bapi.refused('resource_not_found', 'GET', '/users/user_nobody'))
    await step('malformed', () => bapi.call('POST', '/users', { body: { email_address: 'no list', surprise: 1 } }))
    await step('deleted', () => bapi.ok('DELETE', path))
  },
}
