import { expect, test } from 'vitest'
import { type Language, languages } from '../languages/index.ts'
import type { MessageContent } from './content.ts'
import { render } from './render.ts'
import type { MessageSender } from './template/fill.ts'
import { slugsOf, variablesOf } from './template/slugs.ts'

const at = new Date('2026-03-01T12:34:56Z')
const expireAt = new Date('2026-03-31T12:34:56Z')
const sender: MessageSender = {
  applicationName: 'Acme',
  domainName: 'accounts.acme.test',
  url: 'https://acme.test',
  logoUrl: null,
  supportEmail: null,
  codeMinutes: 10,
  linkMinutes: 10,
  now: at,
  requestedFrom: '203.0.113.7',
  fromName: null,
  fromEmailName: null,
  replyTo: null,
}
const link = 'https://accounts.acme.test/v1/verify?token=a.b&x=%3C'
const signIn = { device: 'Firefox, Windows', ipAddress: '203.0.113.7', place: null, at }

const contents: MessageContent[] = [
  { slug: 'verification_code', code: '012345' },
  { slug: 'reset_password_code', code: '012345' },
  { slug: 'magic_link_sign_in', link },
  { slug: 'magic_link_sign_up', link },
  { slug: 'magic_link_user_profile', link },
  { slug: 'invitation', link, expireAt, publicMetadata: {} },
  { slug: 'waitlist_invitation', link, expireAt, publicMetadata: {} },
  { slug: 'organization_invitation', link, expireAt, publicMetadata: {}, organization: 'Acme Labs', inviter: 'Ada' },
  { slug: 'organization_invitation', link, expireAt, publicMetadata: {}, organization: 'Acme Labs', inviter: null },
  { slug: 'password_changed' },
  { slug: 'password_removed' },
  { slug: 'primary_email_address_changed' },
  { slug: 'account_locked', link },
  { slug: 'sign_in_without_account' },
  { slug: 'sign_up_with_existing_account' },
  { slug: 'waitlist_confirmation' },
  { slug: 'new_device_sign_in', link, signIn },
]

const mail = (content: MessageContent, changes: Partial<MessageSender> = {}, language: Language = 'en') =>
  render({ ...sender, ...changes }, { kind: 'email', content, language })
const sms = (content: MessageContent, changes: Partial<MessageSender> = {}, language: Language = 'en') =>
  render({ ...sender, ...changes }, { kind: 'sms', content, language })

test.each(contents)('$slug names the application, says what to do, and has a plain-text twin', async (content) => {
  const { subject, html, text } = await mail(content)
  expect(subject).toMatch(/\bAcme\b/)
  expect(`${html}${text}${subject}`).not.toMatch(/undefined|null|\[object|NaN|!(?!doctype|important)|\{\{|\}\}/)
  for (const words of text.split('\n').filter((line) => line && !line.includes('http') && !line.includes(': '))) {
    for (const sentence of words.split(/(?<=[.?]) /)) expect(plain(html)).toContain(sentence)
  }
  expect(html.match(/<a /g)?.length ?? 0).toBe('link' in content ? 1 : 0)
})

const plain = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&amp;', '&')

test('every template is one of these, and shows what the reader needs', async () => {
  expect(new Set(contents.map(({ slug }) => slug))).toEqual(new Set(slugsOf('email')))
  expect(slugsOf('sms')).toEqual(['verification_code', 'reset_password_code', 'sign_up_with_existing_account'])
  for (const content of contents) {
    const { text, data } = await mail(content)
    for (const variable of variablesOf(content.slug).required) expect(text).toContain(String(data[variable]))
  }
})

test.each(languages)('every message is whole in %s', async (language) => {
  for (const content of contents) {
    const { subject, html, text } = await mail(content, { supportEmail: 'help@acme.test' }, language)
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\[object|\{\{|\}\}/)
    expect(subject).toContain('Acme')
    expect(html).toContain(`<html lang="${language}" dir="${['ar', 'he'].includes(language) ? 'rtl' : 'ltr'}">`)
    expect(text).toContain('help@acme.test')
    if ('code' in content)
      expect([subject, text, (await sms(content, {}, language)).text].join()).toMatch(/(.*012345){3}/s)
  }
})

test('the code stands in subject, page, text and SMS; how long it works is said in minutes', async () => {
  const content = { slug: 'verification_code', code: '012345' } as const
  const message = await mail(content)
  for (const part of [message.subject, message.html, message.text, (await sms(content)).text])
    expect(part).toContain('012345')
  expect(message.text).toContain('The code works for 10 minutes.')
  expect(message).toMatchObject({ code: '012345', link: null })
  expect((await mail(content, {}, 'de')).text).toContain('10 Minuten')
})

test('a link is one button and, for clients without, the address itself', async () => {
  const { html, text } = await mail({ slug: 'magic_link_sign_in', link }, { linkMinutes: 180 })
  expect(html).toContain('<a href="https://accounts.acme.test/v1/verify?token=a.b&amp;x=%3C"')
  expect(text).toContain(link)
  expect(text).toContain('The link works for 3 hours.')
})

test('a notice does not say that it can be ignored', async () => {
  for (const content of contents.filter(({ slug }) => slug.includes('changed') || slug === 'account_locked')) {
    expect((await mail(content)).text).not.toContain('ignore it')
  }
})

test('a new device is described by what is known of it', async () => {
  const { text, html } = await mail(contents.at(-1)!)
  expect(text).toMatch(/Device: Firefox, Windows\nIP address: 203\.0\.113\.7\nTime: March 1, 2026 at 12:34\sPM UTC/)
  expect(html).not.toContain('Place')
})

test('names are shown, never run: no markup, no second header, no template, no turned text', async () => {
  const applicationName = '<script>alert(1)</script>"\' {{constructor}}\r\nBcc: eve@example.com\u202e'
  const { subject, html, text } = await mail({ slug: 'verification_code', code: '1' }, { applicationName })
  expect(subject).not.toMatch(/[\r\n\u202e]/)
  expect(text).not.toMatch(/\r|\nBcc/)
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; {{constructor}}')
  const device = '<img src=x onerror=alert(1)>\nTime: never'
  const message = await mail({ slug: 'new_device_sign_in', link, signIn: { device, ipAddress: null, place: null, at } })
  expect(message.html).not.toContain('<img')
  expect(message.text).not.toContain('\nTime: never')
})

test('the logo takes the place of the name and says it; only web addresses are pictures', async () => {
  const html = async (logoUrl: string) => (await mail({ slug: 'password_changed' }, { logoUrl })).html
  expect(await html('https://acme.test/logo.png?a=1&b="')).toContain(
    '<img src="https://acme.test/logo.png?a=1&amp;b=&quot;" alt="Acme"',
  )
  expect(await html('javascript:alert(1)')).not.toContain('javascript:')
})

test('a name of 500 letters leaves a subject and an SMS to be read, in every language', async () => {
  const content = { slug: 'verification_code', code: '123456' } as const
  for (const language of languages) {
    const long = { applicationName: 'A'.repeat(500) }
    expect((await mail(content, long, language)).subject.length).toBeLessThan(120)
    expect((await sms(content, long, language)).text.length).toBeLessThan(160)
  }
})
