import { goodPassword, picture, type Scenario } from '../scenario.ts'

export const platformScenario: Scenario = {
  name: 'the Platform API',
  async run({ platform, machine, server, step, newEmailAddress }) {
    const [application] = (await step('applications', () => platform.ok('GET', '/platform/applications'))) ?? []
    if (!application) return
    const path = `/platform/applications/${application.application_id}`
    const instance = `${path}/instances/development`
    await step('an application', () => platform.ok('GET', path, { query: { include_secret_keys: true } }))
    await step('the settings', () =>
      platform.ok('GET', `${instance}/config`, { query: { keys: ['auth_email', 'session_settings'] } }),
    )
    await step('their schema', () => platform.ok('GET', `${instance}/config/schema`))
    await step('settings changed, on trial', () =>
      platform.ok('PATCH', `${instance}/config`, {
        query: { dry_run: true },
        body: { auth_password: { min_length: 10 } },
      }),
    )
    await step('settings replaced, on trial', async () => {
      const { config_version: _version, ...document } = await platform.ok('GET', `${instance}/config`)
      await platform.ok('PUT', `${instance}/config`, { query: { dry_run: true }, body: document })
    })
    await step('settings that do not exist', () =>
      platform.call('PATCH', `${instance}/config`, { body: { auth_telepathy: {} } }),
    )
    await step('users of an instance', async () => {
      const made = await platform.ok('POST', `${instance}/users`, {
        body: { email_address: [newEmailAddress()], password: goodPassword },
      })
      const user = `${instance}/users/${made.id}`
      await platform.ok('GET', `${instance}/users`, { query: { limit: 5, order_by: '-created_at' } })
      await platform.ok('POST', `${user}/ban`)
      await platform.ok('POST', `${user}/unban`)
      await platform.ok('POST', `${user}/profile_image`, { file: picture })
      await platform.ok('DELETE', `${user}/profile_image`)
      await platform.ok('DELETE', user)
      await platform.call('DELETE', user)
    })
    await step('JWT templates of an instance', async () => {
      const body = { name: 'conformance-platform', claims: { role: 'x' } }
      const { id } = await platform.ok('POST', `${instance}/jwt_templates`, { body })
      await platform.ok('GET', `${instance}/jwt_templates`)
      await platform.ok('GET', `${instance}/jwt_templates/${id}`)
      await platform.ok('PATCH', `${instance}/jwt_templates/${id}`, { body: { ...body, lifetime: 90 } })
      await platform.ok('DELETE', `${instance}/jwt_templates/${id}`)
      await platform.call('GET', `${instance}/jwt_templates/${id}`)
    })
    await step('redirect URLs of an instance', async () => {
      const { id } = await platform.ok('POST', `${instance}/redirect_urls`, { body: { url: 'conformance://callback' } })
      await platform.ok('GET', `${instance}/redirect_urls`, { query: { limit: 5 } })
      await platform.ok('GET', `${instance}/redirect_urls/${id}`)
      await platform.ok('DELETE', `${instance}/redirect_urls/${id}`)
      await platform.call('GET', `${instance}/redirect_urls/${id}`)
    })
    await step('what the instance was used for', async () => {
      await platform.ok('GET', `${instance}/usage`)
      await platform.ok('GET', `${instance}/usage`, { query: { start: '2026-01-01', end: '2026-01-31' } })
      await platform.call('GET', `${instance}/usage`, { query: { start: 'yesterday', end: '2026-01-31' } })
    })
    await step('one that began without keys', async () => {
      // What programs of this machine ask for stands in no document.
      const answer = await fetch(`${server.url}/v1/accountless_applications`, { method: 'POST' })
      const { claim_url: url } = (await answer.json()) as { claim_url: string }
      const body = { token: new URL(url).searchParams.get('token'), name: 'Conformance, claimed' }
      const claimed = await platform.ok('POST', '/platform/accountless_applications/claim', { body })
      await platform.call('POST', '/platform/accountless_applications/claim', { body })
      await platform.call('POST', '/platform/accountless_applications/claim', { body: { ...body, name: '' } })
      await platform.ok('DELETE', `/platform/applications/${claimed.application_id}`)
    })
    await step('another application', async () => {
      const created = await platform.ok('POST', '/platform/applications', { body: { name: 'Conformance' } })
      const own = `/platform/applications/${created.application_id}`
      await platform.ok('PATCH', own, { body: { name: 'Renamed' } })
      await step('its pictures', async () => {
        for (const kind of ['logo', 'favicon']) {
          await platform.ok('POST', `${own}/${kind}`, { file: picture })
          await platform.ok('DELETE', `${own}/${kind}`)
        }
      })
      const production = await step('its production instance', () =>
        platform.ok('POST', `${own}/instances`, {
          body: { domain: 'conformance.example.com', environment_type: 'production' },
        }),
      )
      await step('which moves', async () => {
        const backend = machine(production?.secret_key)
        await backend.ok('POST', '/instance/change_domain', { body: { home_url: 'https://moved.conformance.test' } })
        await backend.ok('PUT', '/beta_features/domain', { body: { home_url: 'https://again.conformance.test' } })
      })
      await step('its domains', async () => {
        const domains = `${own}/domains`
        const added = await platform.ok('POST', domains, { body: { name: 'further.example.com' } })
        await platform.call('POST', domains, { body: { name: 'no domain' } })
        await platform.ok('GET', domains)
        await platform.ok('GET', `${domains}/${added.id}`)
        await platform.ok('PATCH', `${own}/domain`, { body: { name: 'moved.example.com', proxy_path: '/__clerk' } })
        await platform.ok('POST', `${domains}/${added.id}/dns_check`)
        await platform.call('POST', `${domains}/${added.id}/dns_check`)
        await platform.ok('GET', `${domains}/moved.example.com/status`)
        await platform.ok('GET', '/platform/domains', { query: { limit: 1 } })
        await platform.ok('GET', '/platform/domains/further.example.com')
        await platform.call('GET', '/platform/domains/none.example.com')
        await platform.ok('DELETE', `${domains}/further.example.com`)
      })
      await step('names to come', async () => {
        const { id } = await platform.ok('POST', '/platform/domain_intents', { body: { name: 'later.example.com' } })
        await platform.call('POST', '/platform/domain_intents', { body: { name: 'no domain' } })
        await platform.ok('GET', '/platform/domain_intents', { query: { status: ['pending'], limit: 5 } })
        await platform.ok('GET', `/platform/domain_intents/${id}`)
        await platform.ok('DELETE', `/platform/domain_intents/${id}`)
        await platform.call('DELETE', `/platform/domain_intents/${id}`)
      })
      await step('its transfers', async () => {
        const { id } = await platform.ok('POST', `${own}/transfers`)
        await platform.call('POST', `${own}/transfers`)
        await platform.ok('GET', `${own}/transfers/${id}`)
        await platform.ok('GET', '/platform/application_transfers', { query: { status: ['pending'], limit: 5 } })
        await platform.ok('DELETE', `${own}/transfers/${id}`)
        await platform.call('DELETE', `${own}/transfers/${id}`)
      })
      await step('its keys rotated', () =>
        platform.ok('POST', `${own}/rotate_secret_keys`, { body: { reason: 'test' } }),
      )
      await step('the keys of one instance rotated', () =>
        platform.ok('POST', `${own}/instances/development/rotate_secret_keys`, {
          body: { delay_old_secrets_expiration_hours: 1 },
        }),
      )
      await platform.ok('DELETE', own)
    })
  },
}
