import { join } from 'node:path'
import { expect, test } from 'vitest'
import { digestVectors } from '../../../server/test-support/digest-vectors.ts'
import { testFolder } from '../../test-support/folder.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

test('people with passwords of every kind of digest are brought, and sign in with them', async () => {
  const { cli, browser } = await server.current.instance()
  // Nobody signs in with an empty password.
  const people = digestVectors
    .filter(([, password]) => password !== '')
    .map(([hasher, password, digest], index) => ({ email: `p${index}@example.com`, hasher, password, digest }))
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = people.map(({ email, hasher, digest }, index) =>
    [`user_${index}`, email, email, digest, hasher].map(cell).join(','),
  )
  const head = 'id,primary_email_address,verified_email_addresses,password_digest,password_hasher'
  const folder = testFolder({ 'users.csv': `${head}\n${rows.join('\n')}\n` })
  expect(await cli('import', 'clerk', join(folder.path, 'users.csv'))).toMatchObject({ exitCode: 0 })
  for (const { email, hasher, password } of people) {
    const signedIn = await browser().signIn(email, password)
    expect([hasher, typeof signedIn.sessionId]).toEqual([hasher, 'string'])
    await expect(browser().signIn(email, `X${password}`), `${hasher}, wrong password`).rejects.toThrow()
  }
})
