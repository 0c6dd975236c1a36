import { expect, test } from 'vitest'
import { type MessageSender, renderMail, renderSms } from './render.ts'
import type { MessageContent } from './texts.ts'

const sender: MessageSender = {
  applicationName: 'Acme',
  logoUrl: null,
  supportEmail: null,
  codeMinutes: 10,
  linkMinutes: 10,
}
const link = 'https://accounts.acme.test/v1/verify?token=a.b&x=%3C'
const at = new Date('2026-03-01T12:34:56Z')

const contents: MessageContent[] = [
  { slug: 'verification_code', code: '012345' },
  { slug: 'reset_password_code', code: '012345' },
  { slug: 'magic_link_sign_in', link },
  { slug: 'magic_link_sign_up', link },
  { slug: 'magic_link_user_profile', link },
  { slug: 'invitation', link },
  { slug: 'password_changed' },
  { slug: 'password_removed' },
  { slug: 'primary_email_address_changed' },
  { slug: 'account_locked' },
  { slug: 'sign_up_with_existing_account' },
  { slug: 'new_device_sign_in', signIn: { device: 'Firefox on Windows', ipAddress: '203.0.113.7', place: null, at } },
]

test.each(contents)('$slug names the application, says what to do, and has a plain-text twin', (content) => {
  const { subject, html, text } = renderMail(sender, content)
  expect(subject).toMatch(/\bAcme\b/)
  expect(`${html}${text}${subject}`).not.toMatch(/undefined|null|\[object|NaN|!(?!doctype|important)/)
  for (const words of text.split('\n').filter((line) => line && !line.includes('http') && !line.includes(': '))) {
    for (const sentence of words.split(/(?<=[.?]) /)) expect(plain(html)).toContain(sentence)
  }
  expect(html.match(/<a /g)?.length ?? 0).toBe('link' in content ? 1 : 0)
  expect(renderSms(sender, content).text.length).toBeGreaterThan(10)
})

const plain = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&amp;', '&')

test('the code stands in subject, page, text and SMS; how long it works is said in minutes', () => {
  const content = { slug: 'verification_code', code: '012345' } as const
  const mail = renderMail(sender, content)
  for (const part of [mail.subject, mail.html, mail.text, renderSms(sender, content).text])
    expect(part).toContain('012345')
  expect(mail.text).toContain('The code works for 10 minutes.')
  expect(mail).toMatchObject({ code: '012345', link: null })
})

test('a link is one button and, for clients without, the address itself', () => {
  const { html, text } = renderMail({ ...sender, linkMinutes: 180 }, { slug: 'magic_link_sign_in', link })
  expect(html).toContain('<a href="https://accounts.acme.test/v1/verify?token=a.b&amp;x=%3C"')
  expect(text).toContain(link)
  expect(text).toContain('The link works for 3 hours.')
})

test('a notice does not say that it can be ignored', () => {
  for (const slug of [
    'password_changed',
    'password_removed',
    'primary_email_address_changed',
    'account_locked',
  ] as const) {
    expect(renderMail(sender, { slug }).text).not.toContain('ignore it')
  }
})

test('a new device is described by what is known of it', () => {
  const { text, html } = renderMail(sender, contents.at(-1)!)
  expect(text).toContain('Device: Firefox on Windows\nIP address: 203.0.113.7\nTime: 2026-03-01 12:34 UTC')
  expect(html).not.toContain('Place')
})

test('names are shown, never run: no markup, no second header, no template, no turned text', () => {
  const applicationName = '<script>alert(1)</script>"\' {{constructor}}\r\nBcc: eve@example.com\u202e'
  const { subject, html, text } = renderMail({ ...sender, applicationName }, { slug: 'verification_code', code: '1' })
  expect(subject).not.toMatch(/[\r\n\u202e]/)
  expect(text).not.toMatch(/\r|\nBcc/)
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; {{constructor}}')
  const device = '<img src=x onerror=alert(1)>\nTime: never'
  const signIn = { device, ipAddress: null, place: null, at }
  const mail = renderMail(sender, { slug: 'new_device_sign_in', signIn })
  expect(mail.html).not.toContain('<img')
  expect(mail.text).not.toContain('\nTime: never')
})

test('the logo takes the place of the name and says it; only web addresses are pictures', () => {
  const html = (logoUrl: string) => renderMail({ ...sender, logoUrl }, { slug: 'password_changed' }).html
  expect(html('https://acme.test/logo.png?a=1&b="')).toContain(
    '<img src="https://acme.test/logo.png?a=1&amp;b=&quot;" alt="Acme"',
  )
  expect(html('javascript:alert(1)')).not.toContain('javascript:')
})

test('a name of 500 letters leaves a subject and an SMS to be read', () => {
  const long = { ...sender, applicationName: 'A'.repeat(500) }
  expect(renderMail(long, { slug: 'verification_code', code: '123456' }).subject.length).toBeLessThan(100)
  expect(renderSms(long, { slug: 'verification_code', code: '123456' }).text.length).toBeLessThan(160)
})
