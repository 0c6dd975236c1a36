import { createHash } from 'node:crypto'
import vm from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type InboxPageMessage, inboxContentSecurityPolicy, inboxPage } from './page.ts'

const message: InboxPageMessage = {
  id: 'ema_1',
  kind: 'email',
  to: 'ada@example.com',
  subject: 'Hi',
  html: '<p>Hi</p>',
  text: 'Hi',
  code: '123456',
  link: null,
  at: 1,
}
const scriptsOf = (page: string) =>
  [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, content]) => content!)

test('the page carries its messages and one script, the one that its policy allows', () => {
  const [data, script, ...more] = scriptsOf(inboxPage([message]))
  expect(JSON.parse(data!)).toEqual([message])
  expect(more).toEqual([])
  expect(inboxContentSecurityPolicy).toContain(`'sha256-${createHash('sha256').update(script!).digest('base64')}'`)
  expect(() => new vm.Script(script!)).not.toThrow()
})

test('nothing is loaded from anywhere else', () => {
  const page = inboxPage([]).replaceAll('http://www.w3.org/2000/svg', '')
  expect(page).not.toMatch(/(src|href)="(?!data:)|url\(|@import|https?:\/\//)
  expect(inboxContentSecurityPolicy).toContain("default-src 'none'")
})

test('whatever is in a message stays data', () => {
  const evil = fc.oneof(
    fc.constantFrom(
      '</script><script>alert(1)</script>',
      '<!--<script>',
      ']]>',
      '\u2028',
      '<img src=x onerror=alert(1)>',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(evil, evil, evil, (to, subject, html) => {
      const page = inboxPage([{ ...message, to, subject, html }])
      const [data, , ...more] = scriptsOf(page)
      expect(more).toEqual([])
      expect(JSON.parse(data!)).toEqual([{ ...message, to, subject, html }])
      expect(page.split('<script').length).toBe(3)
    }),
  )
})
