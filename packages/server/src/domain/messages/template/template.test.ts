import { expect, test } from 'vitest'
import { checkRequired, checkVariables } from './check.ts'
import { evaluate } from './evaluate.ts'
import { htmlToText } from './html-to-text.ts'
import { parseTemplate } from './parse.ts'
import { writeFrom } from './write.ts'

const variables = {
  app: { name: 'Tom & <b>Jerry</b>', logo_image_url: null },
  otp_code: '012345',
  ttl_minutes: 10,
  locale: 'de',
  invitation: { public_metadata: { plan: 'pro', tags: ['a'], nested: { deep: '<i>' } } },
}
const html = async (source: string) => evaluate(await parseTemplate(source), variables, 'html')
const problem = async (source: string) =>
  parseTemplate(source)
    .then((nodes) => checkVariables(nodes, { available: ['app.name', 'otp_code', 'invitation.public_metadata'] }))
    .then(
      () => null,
      (error) => error.code,
    )

test.each([
  ['{{otp_code}}', '012345'],
  ['{{ app.name }}', 'Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;'],
  ['{{{app.name}}}', 'Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;'],
  ['{{&app.name}}', 'Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;'],
  ['{{#if app.logo_image_url}}logo{{else}}name{{/if}}', 'name'],
  ['{{#unless app.logo_image_url}}none{{/unless}}', 'none'],
  ['{{#if (eq locale "de")}}Hallo{{else if (eq locale "fr")}}Salut{{else}}Hi{{/if}}', 'Hallo'],
  ['{{#eq locale "fr"}}Salut{{else}}Hi{{/eq}}', 'Hi'],
  ['{{#if (ne ttl_minutes 10)}}odd{{/if}}{{ttl_minutes}}', '10'],
  ['{{!-- a note --}}{{! another }}x', 'x'],
  ['{{invitation.public_metadata.plan}} {{invitation.public_metadata.nested.deep}}', 'pro &lt;i&gt;'],
  ['{{invitation.public_metadata}}{{invitation.public_metadata.tags}}', ''],
  ['\\{{otp_code}}', '{{otp_code}}'],
  ['a {{~otp_code~}} b', 'a012345b'],
])('%s is written as %s', async (source, written) => {
  expect(await html(source)).toBe(written)
})

test.each([
  'constructor',
  '__proto__',
  'app.constructor',
  'app.name.length',
  'app.name.constructor.constructor',
  'invitation.public_metadata.constructor',
  'invitation.public_metadata.__proto__.polluted',
  'invitation.public_metadata.tags.length',
  'toString',
  'app.__defineGetter__',
])('%s reaches nothing', async (path) => {
  expect(await html(`[{{${path}}}{{#if ${path}}}yes{{/if}}]`)).toBe('[]')
})

test.each([
  ['{{otp_code', 'invalid_template_body'],
  ['{{#if otp_code}}', 'invalid_template_body'],
  ['{{/if}}', 'invalid_template_body'],
  ['{{}}', 'invalid_template_body'],
  ['{{{{raw}}}} x {{{{/raw}}}}', 'template_helper_unknown'],
  ['{{> app_logo}}', 'template_helper_unknown'],
  ['{{#> layout}}x{{/layout}}', 'template_helper_unknown'],
  ['{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', 'template_helper_unknown'],
  ['{{* decorate}}', 'template_helper_unknown'],
  ['{{#each invitation.public_metadata}}x{{/each}}', 'template_helper_unknown'],
  ['{{#with app}}{{name}}{{/with}}', 'template_helper_unknown'],
  ['{{#app}}x{{/app}}', 'template_helper_unknown'],
  ['{{lookup app "constructor"}}', 'template_helper_unknown'],
  ['{{log "x"}}', 'template_helper_unknown'],
  ['{{helperMissing otp_code}}', 'template_helper_unknown'],
  ['{{#if otp_code as |x|}}{{x}}{{/if}}', 'template_helper_unknown'],
  ['{{#if otp_code includeZero=true}}x{{/if}}', 'template_helper_unknown'],
  ['{{eq otp_code}}', 'template_helper_unknown'],
  ['{{(lookup app "name")}}', 'invalid_template_body'],
  ['{{@root.app.name}}', 'template_variable_unknown'],
  ['{{../otp_code}}', 'template_variable_unknown'],
  ['{{this}}', 'template_variable_unknown'],
  ['{{user.name}}', 'template_variable_unknown'],
  ['{{constructor}}', 'template_variable_unknown'],
  ['{{#if (eq password "x")}}{{/if}}', 'template_variable_unknown'],
  [`${'{{#if otp_code}}'.repeat(21)}x${'{{/if}}'.repeat(21)}`, 'template_too_complex'],
  [`${'{{#if otp_code}}'.repeat(4_000)}x${'{{/if}}'.repeat(4_000)}`, 'template_too_complex'],
  [`{{#if ${'(eq '.repeat(5_000)}otp_code${' 1)'.repeat(5_000)}}}x{{/if}}`, 'template_too_complex'],
  ['{{otp_code}}'.repeat(2_001), 'template_too_complex'],
  [`{{#if otp_code}}${'{{else if otp_code}}'.repeat(3_000)}{{/if}}`, 'template_too_complex'],
])('refused (case %#)', async (source, code) => {
  expect(await problem(source)).toBe(code)
})

test('odd texts are read or refused, without a crash', async () => {
  const odd = [
    '{{!--',
    '{{!',
    '{{{',
    '}}}',
    '{{{{',
    '\\\\{{otp_code}}',
    '{{"',
    "{{'",
    '{{[',
    '\0',
    '\ud800',
    '{{~',
    '{{&',
    '{{^',
    '{{else}}',
  ]
  for (const one of odd)
    for (const source of [one, one.repeat(2_000)])
      expect([
        null,
        'invalid_template_body',
        'template_too_complex',
        'template_variable_unknown',
        'template_helper_unknown',
      ]).toContain(await problem(source))
})

test('what it writes has an end', async () => {
  const nodes = await parseTemplate('{{app.name}}'.repeat(2_000))
  expect(() => evaluate(nodes, { app: { name: 'x'.repeat(10_000) } }, 'text')).toThrow('template_too_complex')
})

test('what the reader needs has to be shown, not only asked for', async () => {
  const check = async (source: string) => checkRequired(await parseTemplate(source), { required: ['otp_code'] })
  await expect(check('Hi {{#if otp_code}}there{{/if}}')).rejects.toThrow('required_variable_missing')
  await expect(check('{{#if app.name}}{{otp_code}}{{/if}}')).resolves.toBeUndefined()
})

test('a subject is one line, whatever the variables hold', async () => {
  const source = { subject: '{{app.name}} {{otp_code}}', body: '', text: null }
  const written = await writeFrom('email', source, { app: { name: 'A\r\nBcc: eve@example.com' }, otp_code: '\u202e1' })
  expect(written.subject).toBe('A Bcc: eve@example.com 1')
})

test('a page without a twin gets one made of it', () => {
  const page = `<!doctype html><html><head><title>no</title><style>p { color: red }</style></head><body>
    <h1>Hello&nbsp;&amp; welcome</h1><!-- no --><p>Your code is <b>012345</b>.<br>It works for 10&#160;minutes.</p>
    <table><tr><td>Time</td><td>now</td></tr></table><script>no</script>
    <a href="https://acme.test/?a=1&amp;b=2">Sign in</a> <a href='https://x.test'>https://x.test</a></body></html>`
  expect(htmlToText(page)).toBe(
    'Hello & welcome\n\nYour code is 012345.\nIt works for 10 minutes.\n\nTime now\n\nSign in (https://acme.test/?a=1&b=2) https://x.test\n',
  )
  for (const odd of ['<', '<a', '<a href="', '<style>', '<!--', '&#99999999;', '&#1114112;', '<p'.repeat(20_000)])
    expect(typeof htmlToText(odd)).toBe('string')
})
