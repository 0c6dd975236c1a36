import { expect, test } from 'vitest'
import { rsaKey, seconds, signed } from '../../test-support/instance.ts'
import * as node from './node.ts'
import * as web from './web.ts'

// The two halves behind `#crypto` must say the same.
const key = rsaKey('k')
const token = signed(key, { alg: 'RS256', kid: 'k' }, { sub: 'ü', exp: seconds() })
const [header = '', payload = '', signature = ''] = token.split('.')
const der = Uint8Array.from(atob(key.pem.replace(/-----.*?-----|\n/g, '')), (character) => character.charCodeAt(0))

test('a signature is right or wrong in both', async () => {
  for (const side of [node, web]) {
    for (const imported of [side.importJwk(key.jwk), side.importSpki(der)]) {
      const bytes = side.decodeBase64Url(signature)
      expect(await side.verifyRsa(imported, 'RS256', `${header}.${payload}`, bytes)).toBe(true)
      expect(await side.verifyRsa(imported, 'RS256', `${header}.${payload}x`, bytes)).toBe(false)
      expect(await side.verifyRsa(imported, 'RS512', `${header}.${payload}`, bytes)).toBe(false)
    }
  }
})

test('text, digests and comparisons agree', async () => {
  const text = new TextEncoder().encode('text')
  for (const hash of ['SHA-1', 'SHA-256'] as const) {
    expect([...(await web.hmac(hash, text, text))]).toEqual([...node.hmac(hash, text, text)])
  }
  for (const side of [node, web]) {
    expect(JSON.parse(side.decodeBase64UrlText(payload)).sub).toBe('ü')
    expect(side.equalBytes(text, text.slice())).toBe(true)
    expect(side.equalBytes(text, text.slice(1))).toBe(false)
    expect(side.equalBytes(text, new TextEncoder().encode('texu'))).toBe(false)
  }
})
