import sharp from 'sharp'
import { expect, test } from 'vitest'
import { testInstance, testServer } from '../../../test-support/instance.ts'
import { operatorOf } from '../../../test-support/operator.ts'

const server = testServer()
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer()
const get = (url: string) =>
  server.current.app.inject({ url: new URL(url).pathname, headers: { host: 'localhost:4100' } })

async function operated(settings = {}) {
  const app = await testInstance(server.current, settings)
  const operator = await operatorOf(server.current, app)
  return {
    app,
    operator,
    path: `/platform/applications/${operator.applicationId}`,
    display: async () => (await app.browser().fapi('GET', '/v1/environment')).body.display_config,
  }
}

test('logo and favicon are shown by the instances of the application, replaced, and gone when deleted', async () => {
  const { operator, path, display } = await operated()
  const uploaded = await operator.upload(`${path}/logo`, await picture(900, 300))
  expect([uploaded.status, uploaded.body.application_id]).toEqual([200, operator.applicationId])
  await operator.upload(`${path}/favicon`, await picture(64, 48))
  const shown = await display()
  const logo = await get(shown.logo_image_url)
  expect(logo.headers['content-type']).toBe('image/webp')
  // Words stay whole; what stands in a tab is square.
  expect(await sharp(logo.rawPayload).metadata()).toMatchObject({ width: 512, height: 171 })
  expect(await sharp((await get(shown.favicon_image_url)).rawPayload).metadata()).toMatchObject({
    width: 48,
    height: 48,
  })

  await operator.upload(`${path}/logo`, await picture(20, 20))
  expect((await display()).logo_image_url).not.toBe(shown.logo_image_url)
  expect((await get(shown.logo_image_url)).statusCode).toBe(404)
  expect((await operator.call('DELETE', `${path}/logo`)).status).toBe(200)
  expect(await display()).toMatchObject({ logo_image_url: null, favicon_image_url: shown.favicon_image_url })
  expect((await operator.call('DELETE', `${path}/favicon`)).status).toBe(200)
  expect((await get(shown.favicon_image_url)).statusCode).toBe(404)
})

test('a logo that the instance has set itself comes first', async () => {
  const { operator, path, display } = await operated({ display: { logo_image_url: 'https://acme.test/own.png' } })
  await operator.upload(`${path}/logo`, await picture(20, 20))
  expect((await display()).logo_image_url).toBe('https://acme.test/own.png')
})

test('what is no picture is refused and changes nothing', async () => {
  const { operator, path, display } = await operated()
  await operator.upload(`${path}/logo`, await picture(20, 20))
  const before = (await display()).logo_image_url
  const good = await picture(20, 20)
  for (const [content, code] of [
    [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'avatar_file_type_invalid',
    ],
    [Buffer.from('<!doctype html>'), 'avatar_file_type_invalid'],
    [good.subarray(0, good.length / 2), 'avatar_file_type_invalid'],
    [Buffer.concat([good, Buffer.alloc(11 * 1024 * 1024)]), 'avatar_file_size_exceeded'],
    [Buffer.alloc(0), 'form_param_missing'],
  ] as const)
    for (const kind of ['logo', 'favicon'])
      expect([kind, (await operator.upload(`${path}/${kind}`, content)).codes]).toEqual([kind, [code]])
  expect((await operator.call('POST', `${path}/logo`, {})).codes).toEqual(['form_param_missing'])
  expect((await display()).logo_image_url).toBe(before)
})

test("another workspace's application is absent, and its picture is shown by nobody else", async () => {
  const [ours, theirs] = [await operated(), await operated()]
  await theirs.operator.upload(`${theirs.path}/logo`, await picture(20, 20))
  const { logo_image_url: logo } = await theirs.display()
  for (const kind of ['logo', 'favicon']) {
    const answer = await ours.operator.upload(`${theirs.path}/${kind}`, await picture(20, 20))
    expect([answer.status, answer.codes]).toEqual([404, ['resource_not_found']])
    expect((await ours.operator.call('DELETE', `${theirs.path}/${kind}`)).codes).toEqual(['resource_not_found'])
  }
  expect((await theirs.display()).logo_image_url).toBe(logo)
  const id = logo.split('/').at(-1)
  expect((await get(`${(await ours.app.scope()).baseUrl}/images/${id}`)).statusCode).toBe(404)
})
