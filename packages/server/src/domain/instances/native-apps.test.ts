import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'

const server = testServer()
const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':')
const read = async (app: Awaited<ReturnType<typeof testInstance>>, name: string) =>
  (await app.browser().fapi('GET', `/.well-known/${name}`)).body

test('phones are told which apps an instance trusts, and none of one that names none', async () => {
  const app = await testInstance(server.current, {
    native: {
      ios_apps: [{ team_id: 'A1B2C3D4E5', bundle_id: 'com.example.shop' }],
      android_apps: [{ package_name: 'com.example.shop', sha256_cert_fingerprints: [fingerprint] }],
    },
  })
  expect(await read(app, 'apple-app-site-association')).toEqual({
    webcredentials: { apps: ['A1B2C3D4E5.com.example.shop'] },
  })
  expect(await read(app, 'assetlinks.json')).toEqual([
    {
      relation: ['delegate_permission/common.handle_all_urls', 'delegate_permission/common.get_login_creds'],
      target: { namespace: 'android_app', package_name: 'com.example.shop', sha256_cert_fingerprints: [fingerprint] },
    },
  ])
  const none = await testInstance(server.current)
  expect(await read(none, 'apple-app-site-association')).toEqual({ webcredentials: { apps: [] } })
  expect(await read(none, 'assetlinks.json')).toEqual([])
})

test('an app that cannot be one is refused among the settings', async () => {
  const app = await testInstance(server.current)
  const operator = await operatorOf(server.current, app)
  const config = `/platform/applications/${operator.applicationId}/instances/${app.instanceId}/config`
  for (const native of [
    { ios_apps: [{ team_id: '*', bundle_id: 'com.example.shop' }] },
    { ios_apps: [{ team_id: 'A1B2C3D4E5', bundle_id: 'com.example.*' }] },
    { android_apps: [{ package_name: 'shop', sha256_cert_fingerprints: [fingerprint] }] },
    { android_apps: [{ package_name: 'com.example.shop', sha256_cert_fingerprints: ['AB:CD'] }] },
    { android_apps: [{ package_name: 'com.example.shop', sha256_cert_fingerprints: [] }] },
  ])
    expect([native, (await operator.call('PATCH', config, { native })).codes]).toEqual([
      native,
      ['form_param_value_invalid'],
    ])
})
