import { expect, test } from 'vitest'
import { suppress } from '../../../server/src/domain/messages/suppression/store.ts'
import { realServer } from '../../test-support/real-server.ts'

const server = realServer()

test('addresses that get no mail are listed with what the mail server said, and taken off the list', async () => {
  const { cli, json, scope, instanceId } = await server.current.instance()
  const { db } = await scope()
  const refused = (recipient: string) =>
    suppress(db, { instanceId, recipient }, { code: '550 5.1.1', reason: '550 5.1.1 gone\u001b[2J', at: new Date() })
  expect(await cli('mail', 'suppressed')).toMatchObject({ exitCode: 0, out: '', err: 'None.' })
  await refused('ada@example.com')
  await refused('bea+x@example.com')
  const { out } = await cli('mail', 'suppressed', 'list')
  expect(out).toMatch(/^ada@example\.com\s+\d{4}-\S+Z\s+550 5\.1\.1\s+550 5\.1\.1 gone/m)
  expect(out).not.toContain('\u001b')
  expect(await cli('mail', 'suppressed', '--limit', '1')).toMatchObject({ err: '2 in all: --offset 1' })

  expect((await cli('mail', 'suppressed', 'remove', 'bea+x@example.com')).out).toBe('bea+x@example.com gets mail again')
  expect(await cli('mail', 'suppressed', 'remove', 'bea+x@example.com')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('address_not_suppressed'),
  })
  expect(await json('mail', 'suppressed', 'remove', 'ada@example.com')).toMatchObject({ deleted: true })
  expect(await json('mail', 'suppressed')).toEqual({ data: [], total_count: 0 })
})
