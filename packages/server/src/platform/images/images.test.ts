import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { defaultAvatar, reencodeImage } from './index.ts'

const picture = (width = 640, height = 480) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 90 } } })
const notAPicture = { problem: 'avatar_file_type_invalid' }

async function accepted(bytes: Buffer) {
  const image = await reencodeImage(bytes)
  if ('problem' in image) throw new Error(image.problem)
  return { ...image, facts: await sharp(image.content).metadata() }
}

test.each(['jpeg', 'png', 'webp', 'gif'] as const)(
  'a %s becomes a square WebP of 512 pixels at most',
  async (format) => {
    const { contentType, facts } = await accepted(await picture(1_600, 900).toFormat(format).toBuffer())
    expect(contentType).toBe('image/webp')
    expect(facts).toMatchObject({ format: 'webp', width: 512, height: 512 })
  },
)

test('a small or oblong picture is cut square and not blown up', async () => {
  expect((await accepted(await picture(100, 300).png().toBuffer())).facts).toMatchObject({ width: 100, height: 100 })
  expect((await accepted(await picture(1, 1).png().toBuffer())).facts).toMatchObject({ width: 1, height: 1 })
})

test('the place and camera in a photo are gone, its upright side is up', async () => {
  const exif = { IFD0: { Copyright: 'secret owner' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' } }
  // Left half red, right half blue, to be turned by a quarter.
  const raw = await sharp({ create: { width: 100, height: 50, channels: 3, background: 'blue' } })
    .composite([{ input: await picture(50, 50).png().toBuffer(), left: 0, top: 0 }])
    .withExif(exif)
    .withMetadata({ orientation: 6, exif })
    .jpeg()
    .toBuffer()
  expect(raw.includes('secret owner')).toBe(true)
  const { content, facts } = await accepted(raw)
  expect([facts.exif, facts.icc, facts.xmp, facts.orientation]).toEqual([undefined, undefined, undefined, undefined])
  expect(content.includes('secret owner')).toBe(false)
  const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
  expect(pixel(25, 5)[0]).toBeGreaterThan(150)
  expect(pixel(25, 45)[2]).toBeGreaterThan(150)
})

test('of a file that is a page as well, only the picture is left', async () => {
  const png = await picture().png().toBuffer()
  const { content } = await accepted(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]))
  expect(content.includes('script')).toBe(false)
})

test('an animation becomes its first picture', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer()
  const gif = await sharp([await frame('red'), await frame('blue')], { join: { animated: true } })
    .gif()
    .toBuffer()
  expect((await sharp(gif).metadata()).pages).toBe(2)
  expect((await accepted(gif)).facts.pages ?? 1).toBe(1)
})

/** A PNG of any size in a few bytes: rows of zeros deflate to nothing. */
function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page with the name of a picture', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a PDF', Buffer.from('%PDF-1.7\n')],
  ['nothing', Buffer.alloc(0)],
  ['a picture of 50,000 by 50,000', pngBomb(50_000, 50_000)],
  ['a header without a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['an SVG behind the signature of a GIF', Buffer.from('GIF89a<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('%s is refused', async (_what, bytes) => {
  expect(await reencodeImage(bytes)).toEqual(notAPicture)
})

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('half of a %s is refused', async (format) => {
  const noise = { type: 'gaussian', mean: 120, sigma: 60 } as const
  const whole = await sharp({ create: { width: 300, height: 300, channels: 3, noise, background: 'red' } })
    .toFormat(format)
    .toBuffer()
  expect(await reencodeImage(whole.subarray(0, whole.length / 2))).toEqual(notAPicture)
})

test('a file that is too large is refused before it is looked at', async () => {
  expect(await reencodeImage(Buffer.alloc(11 * 1024 * 1024))).toEqual({ problem: 'avatar_file_size_exceeded' })
  expect(await reencodeImage(await picture().png().toBuffer(), { maxBytes: 10 })).toEqual({
    problem: 'avatar_file_size_exceeded',
  })
})

test('a damaged picture is refused or harmless, never an error', async () => {
  const originals = await Promise.all(
    (['jpeg', 'png', 'webp', 'gif'] as const).map((format) => picture(60, 40).toFormat(format).toBuffer()),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      async (original, changes) => {
        const bytes = Buffer.from(original)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const image = await reencodeImage(bytes)
        expect('problem' in image ? image : { type: image.contentType }).toEqual(
          'problem' in image ? notAPicture : { type: 'image/webp' },
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('who has no picture gets one by the id, always the same, always a bitmap', async () => {
  const [one, again, other] = [
    await defaultAvatar('user_1'),
    await defaultAvatar('user_1'),
    await defaultAvatar('user_2'),
  ]
  expect(again.content).toEqual(one.content)
  expect(other.content).not.toEqual(one.content)
  expect(await sharp(one.content).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
  const picturesOf = async (prefix: string) => {
    const ids = Array.from({ length: 500 }, (_, index) => `${prefix}${index}`)
    return new Set(await Promise.all(ids.map(async (id) => (await defaultAvatar(id)).content.toString('base64'))))
  }
  const [people, organizations] = [await picturesOf('user_'), await picturesOf('org_')]
  expect(Math.max(people.size, organizations.size)).toBeLessThanOrEqual(64)
  expect([...people].filter((picture) => organizations.has(picture))).toEqual([])
})
