import { createHash, createHmac, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hmacSha256, sha256 } from './sha256.ts'

test('SHA-256 and HMAC agree with the platform for every length around a block, and for long texts', () => {
  for (const length of [0, 1, 31, 32, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000, 5000]) {
    const [key, message] = [randomBytes(length), randomBytes(length)]
    expect(Buffer.from(sha256(message))).toEqual(createHash('sha256').update(message).digest())
    expect(Buffer.from(hmacSha256(key, message))).toEqual(createHmac('sha256', key).update(message).digest())
  }
})
