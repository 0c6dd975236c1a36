import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type TestBrowser, type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

const png = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: '#3557e0' } }).png()

async function send(url: string, headers: Record<string, string>, payload: Buffer) {
  const answer = await server.current.app.inject({
    method: 'POST',
    url,
    headers: { host: 'localhost:4100', ...headers },
    payload,
  })
  const body = answer.json()
  return {
    status: answer.statusCode,
    body,
    codes: (body.errors ?? []).map((error: { code: string }) => error.code) as string[],
  }
}

function multipart(content: Buffer, fileName = 'me.png', type = 'image/png') {
  const boundary = 'x-boundary-x'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: ${type}\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

function fromBackend(app: TestInstance, userId: string, content: Buffer) {
  const { headers, payload } = multipart(content)
  return send(`/v1/users/${userId}/profile_image`, { authorization: `Bearer ${app.secretKey}`, ...headers }, payload)
}

async function fromBrowser(
  app: TestInstance,
  browser: TestBrowser,
  { headers, payload }: { headers: Record<string, string>; payload: Buffer },
) {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const { pathname } = new URL((await app.scope()).baseUrl)
  return send(
    `${pathname}/v1/me/profile_image?__clerk_api_version=2025-11-10`,
    { cookie, origin: 'http://localhost:3000', ...headers },
    payload,
  )
}

async function get(url: string) {
  const { pathname, search } = new URL(url)
  return server.current.app.inject({ method: 'GET', url: pathname + search, headers: { host: 'localhost:4100' } })
}

async function newUser(app: TestInstance) {
  const { body } = await app.bapi('POST', '/users', {
    email_address: ['ada@example.com'],
    skip_password_requirement: true,
  })
  return body as { id: string; image_url: string; has_image: boolean }
}

/** A picture that says it is `width` × `height` and has next to no data. */
function hollowPng(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) =>
    Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
  )
  const crc = (bytes: Buffer) =>
    (bytes.reduce((c, byte) => crcTable[(c ^ byte) & 0xff]! ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, check])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test('a picture is encoded anew, small, without what the camera wrote into it, and served as nothing but a picture', async () => {
  const app = await testInstance(server.current)
  const user = await newUser(app)
  expect(user.has_image).toBe(false)
  // By this word official components know that there is nothing to remove.
  expect(user.image_url).toContain('avatar_placeholder')
  const drawn = await get(user.image_url)
  expect([drawn.statusCode, drawn.headers['content-type']]).toEqual([200, 'image/webp'])
  const photo = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#a03020' } })
    .withExif({ IFD0: { Copyright: 'Ada was here' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()
  expect(photo.includes('Ada was here')).toBe(true)
  const answer = await fromBackend(app, user.id, photo)
  expect(answer.body.has_image).toBe(true)
  const served = await get(answer.body.image_url)
  expect(served.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
  expect(String(served.headers['content-security-policy'])).toContain('sandbox')
  const { width, height, exif } = await sharp(served.rawPayload).metadata()
  expect(Math.max(width, height)).toBeLessThanOrEqual(512)
  expect(exif).toBeUndefined()
  expect(served.rawPayload.includes('Ada was here')).toBe(false)
})

test('what is no picture, too big or a bomb is refused, and the picture that was there stays', async () => {
  const app = await testInstance(server.current)
  const { id } = await newUser(app)
  const before = (await fromBackend(app, id, await png().toBuffer())).body.image_url
  const good = await png(400, 400).toBuffer()
  const noise = Buffer.alloc(100_000, 'abcdefghij')
  const refused: readonly (readonly [string, Buffer, string])[] = [
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'avatar_file_type_invalid',
    ],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'avatar_file_type_invalid'],
    ['PDF', Buffer.from('%PDF-1.7 and more of it'), 'avatar_file_type_invalid'],
    ['a signature and nothing behind it', good.subarray(0, 8), 'avatar_file_type_invalid'],
    ['a signature and noise', Buffer.concat([good.subarray(0, 8), noise]), 'avatar_file_type_invalid'],
    ['GIF89a and HTML', Buffer.from('GIF89a/*<script>alert(1)</script>*/=1;'), 'avatar_file_type_invalid'],
    ['50,000 × 50,000', hollowPng(50_000, 50_000), 'avatar_file_type_invalid'],
    ['cut off', good.subarray(0, Math.floor(good.length / 2)), 'avatar_file_type_invalid'],
    ['eleven megabytes', Buffer.concat([good, Buffer.alloc(11 * 1024 * 1024)]), 'avatar_file_size_exceeded'],
    ['nothing', Buffer.alloc(0), 'form_param_missing'],
  ]
  for (const [what, content, code] of refused)
    expect([what, (await fromBackend(app, id, content)).codes]).toEqual([what, [code]])
  expect((await app.bapi('GET', `/users/${id}`)).body.image_url).toBe(before)
})

test('HTML hidden behind a real picture does not come out again', async () => {
  const app = await testInstance(server.current)
  const { id } = await newUser(app)
  const polyglot = Buffer.concat([await png().toBuffer(), Buffer.from('<script>alert(1)</script>')])
  const { body } = await fromBackend(app, id, polyglot)
  expect((await get(body.image_url)).rawPayload.includes('<script>')).toBe(false)
})

test('one sets and removes the own picture, as a file or as a data URL', async () => {
  const app = await testInstance(server.current)
  const browser = app.browser()
  await browser.signUp()
  const first = await fromBrowser(app, browser, multipart(await png().toBuffer()))
  expect(first.body.response).toMatchObject({ object: 'image', public_url: expect.stringContaining('/images/img_') })
  expect(first.body.client.sessions[0].user.has_image).toBe(true)
  const dataUrl = `data:image/png;base64,${(await png().toBuffer()).toString('base64')}`
  const second = await fromBrowser(app, browser, {
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(dataUrl),
  })
  expect(second.status).toBe(200)
  expect((await get(first.body.response.public_url)).statusCode).toBe(404)
  expect((await get(second.body.response.public_url)).statusCode).toBe(200)
  expect((await browser.fapi('DELETE', '/v1/me/profile_image')).body.response).toMatchObject({
    object: 'image',
    deleted: true,
  })
  expect((await get(second.body.response.public_url)).statusCode).toBe(404)
  expect((await browser.fapi('DELETE', '/v1/me/profile_image')).status).toBe(404)
})

test('a picture belongs to its instance and goes with its user', async () => {
  const [app, twin] = [await testInstance(server.current), await testInstance(server.current)]
  const [user, other] = [await newUser(app), await newUser(twin)]
  const { body } = await fromBackend(app, user.id, await png().toBuffer())
  const imageId = body.image_url.split('/').at(-1)
  const { pathname } = new URL((await twin.scope()).baseUrl)
  expect((await get(`http://localhost${pathname}/images/${imageId}`)).statusCode).toBe(404)
  expect((await twin.bapi('PATCH', `/users/${other.id}`, { profile_image_id: imageId })).codes).toEqual([
    'resource_not_found',
  ])
  expect((await fromBackend(twin, user.id, await png().toBuffer())).codes).toEqual(['resource_not_found'])
  const { body: friend } = await app.bapi('POST', '/users', {
    email_address: ['friend@example.com'],
    skip_password_requirement: true,
  })
  const copied = await app.bapi('PATCH', `/users/${friend.id}`, { profile_image_id: imageId })
  expect(copied.body.has_image).toBe(true)
  await app.bapi('DELETE', `/users/${user.id}`)
  expect((await get(body.image_url)).statusCode).toBe(404)
  expect((await get(copied.body.image_url)).statusCode).toBe(200)
  expect((await app.bapi('PATCH', `/users/${friend.id}`, { profile_image_id: null })).body.has_image).toBe(false)
})

test('a logo may be credited to a member, in a field behind the file as clients send it', async () => {
  const app = await testInstance(server.current, { organization_settings: { enabled: true } })
  const { userId } = await app.browser().signUp()
  const { id } = (await app.bapi('POST', '/organizations', { name: 'Acme', created_by: userId })).body
  const { headers, payload } = multipart(await png().toBuffer())
  const upload = (uploader: string) => {
    const boundary = headers['content-type'].split('boundary=')[1]
    const field = `--${boundary}\r\ncontent-disposition: form-data; name="uploader_user_id"\r\n\r\n${uploader}\r\n`
    const text = payload.toString('latin1').replace(new RegExp(`--${boundary}--`), `${field}--${boundary}--`)
    return server.current.app.inject({
      method: 'PUT',
      url: `/v1/organizations/${id}/logo`,
      headers: { ...headers, host: 'localhost:4100', authorization: `Bearer ${app.secretKey}` },
      payload: Buffer.from(text, 'latin1'),
    })
  }
  expect((await upload(userId)).json()).toMatchObject({ has_image: true })
  const [entry] = (await app.bapi('GET', '/audit_log?action=UploadOrganizationLogo')).body.data
  expect(entry).toMatchObject({ actor: { type: 'user', id: userId }, target: { type: 'organization', id } })
  expect(entry.actor.impersonator_id).not.toBeNull()
  expect((await upload('user_nobody')).statusCode).toBe(404)
})

test('an app that passes the Frontend API on passes pictures on, by whatever address it knows the server', async () => {
  const host = `clerk.${randomBytes(5).toString('hex')}.example.com`
  const app = await testInstance(server.current, {}, { environmentType: 'production', host })
  const { id } = await newUser(app)
  const { image_url } = (await fromBackend(app, id, await png().toBuffer())).body
  const { pathname } = new URL(image_url)
  const get = async (headers: Record<string, string>) =>
    (await server.current.app.inject({ method: 'GET', url: pathname, headers: { host: 'localhost:4100', ...headers } }))
      .statusCode
  const proxy = { 'clerk-proxy-url': 'https://app.example.com/__clerk' }
  expect(await get({ ...proxy, 'clerk-secret-key': app.secretKey })).toBe(200)
  expect(await get({ ...proxy, 'clerk-secret-key': 'sk_live_x' })).toBe(400)
})

test('an address asks for a smaller picture, never for a larger one, and what it says wrongly is nothing', async () => {
  const app = await testInstance(server.current)
  const user = await newUser(app)
  const noise = sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, at) => (at * 7919) % 251)), {
    raw: { width: 300, height: 300, channels: 3 },
  })
  const { body } = await fromBackend(app, user.id, await noise.png().toBuffer())
  const sizeOf = async (url: string, query: string) => {
    const { statusCode, headers, rawPayload } = await get(`${url}?${query}`)
    const { width, height } = await sharp(rawPayload).metadata()
    return [statusCode, headers['content-type'], `${width}x${height}`]
  }
  for (const [query, size] of [
    ['', '300x300'],
    ['width=200&height=200&quality=100&fit=crop', '200x200'],
    ['width=100', '100x100'],
    ['width=100&height=50', '50x50'],
    ['width=100&height=50&fit=crop', '100x50'],
    ['width=1000&height=400&fit=crop', '300x300'],
    ['width=1000&fit=scale-down', '300x300'],
    ['width=99999999999', '300x300'],
    ['width=-1&height=abc&fit=bogus&quality=0', '300x300'],
    ['width=10&width=20', '300x300'],
  ] as const)
    expect(await sizeOf(body.image_url, query), query).toEqual([200, 'image/webp', size])
  expect(await sizeOf(user.image_url, 'width=40')).toEqual([200, 'image/webp', '40x40'])
  const bytesAt = async (quality: number) => (await get(`${body.image_url}?quality=${quality}`)).rawPayload.length
  expect(await bytesAt(5)).toBeLessThan((await bytesAt(95)) / 2)
})

test('a drawn picture that was asked for by the id of an uploaded one does not take its place', async () => {
  const app = await testInstance(server.current)
  const { id } = await newUser(app)
  const { image_url } = (await fromBackend(app, id, await png().toBuffer())).body
  const drawn = await get(`${image_url.replace('/images/', '/images/avatar_placeholder/')}?width=40`)
  const uploaded = await get(`${image_url}?width=40`)
  expect([drawn.statusCode, uploaded.statusCode]).toEqual([200, 200])
  expect(uploaded.rawPayload.equals(drawn.rawPayload)).toBe(false)
})
