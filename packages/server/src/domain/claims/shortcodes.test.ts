import { expect, test } from 'vitest'
import { isMentioned, parseExpression, renderClaims } from './shortcodes.ts'

const facts = {
  user: {
    id: 'user_1',
    first_name: 'Maria',
    last_name: null,
    email_verified: false,
    phone_number_verified: true,
    created_at: 1227618844,
    public_metadata: { profile: { interests: ['reading'], 'home-town': 'Basel' }, level: 0, empty: '' },
    unsafe_metadata: { foo: { bar: 42 } },
  },
  org: null,
}

test.each([
  // One shortcode alone keeps its type.
  ['{{user.id}}', 'user_1'],
  ['{{ user.created_at }}', 1227618844],
  ['{{user.email_verified}}', false],
  ['{{user.public_metadata.profile.interests}}', ['reading']],
  ['{{user.public_metadata.profile.home-town}}', 'Basel'],
  ['{{user.unsafe_metadata}}', { foo: { bar: 42 } }],
  // What is not there is null, however deep.
  ['{{user.last_name}}', null],
  ['{{user.i_dont_exist}}', null],
  ['{{org.id}}', null],
  ['{{user.public_metadata.a.b.c}}', null],
  ['{{user.id.length}}', null],
  ['{{user.private_metadata}}', null],
  // Nor is what every object inherits.
  ['{{user.constructor}}', null],
  ['{{user.__proto__}}', null],
  ['{{user.public_metadata.toString.name}}', null],
  // In a text, everything becomes text.
  ['{{user.last_name}} {{user.first_name}}', 'null Maria'],
  ['urn:{{user.id}}:{{user.unsafe_metadata.foo}}', 'urn:user_1:{"bar":42}'],
  // Alternatives: the first that is neither null nor false, else the last.
  ["{{user.full_name || 'Awesome User'}}", 'Awesome User'],
  ['{{user.email_verified || user.phone_number_verified}}', true],
  ['{{user.public_metadata.age || user.unsafe_metadata.age || 30 }}', 30],
  ['{{user.last_name || user.email_verified}}', false],
  ['{{user.public_metadata.level || 7}}', 0],
  ["{{user.public_metadata.empty || 'x'}}", ''],
  ["{{user.last_name || 'a || b'}}", 'a || b'],
  ["{{user.last_name || 'it\\'s'}}!", "it's!"],
  ['{{user.last_name || -1.5}}', -1.5],
  // No shortcode, no change.
  ['plain { text }', 'plain { text }'],
  ['{{', '{{'],
])('%s', (text, expected) => {
  expect(renderClaims({ claim: text }, facts)).toEqual({ claim: expected })
})

test('shortcodes stand at any depth; keys and other values stay as they are', () => {
  const claims = { aud: 'x', version: 1, none: null, deep: [{ 'https://ns/{{user.id}}': ['{{user.id}}', true] }] }
  expect(renderClaims(claims, facts)).toEqual({
    ...claims,
    deep: [{ 'https://ns/{{user.id}}': ['user_1', true] }],
  })
})

test('values that look like shortcodes are not read again', () => {
  const trap = { user: { first_name: '{{user.id}}', id: 'secret' } }
  expect(renderClaims({ a: '{{user.first_name}}', b: 'x {{user.first_name}}' }, trap)).toEqual({
    a: '{{user.id}}',
    b: 'x {{user.id}}',
  })
})

test('what cannot be read is told apart', () => {
  for (const text of ['', ' ', '||', 'a ||', '|| a', 'a b', "'open", 'a..b', '.a', 'a.', 'a | b'])
    expect([text, parseExpression(text)]).toEqual([text, null])
  for (const text of ['a', "a||'b'", ' true || 1 ', "''"]) expect(parseExpression(text)).not.toBeNull()
})

test('only what is named needs to be loaded', () => {
  const claims = { a: ['{{user.organizations}}'], b: "{{ org.id || 'none' }}" }
  expect(isMentioned(claims, 'user')).toBe(true)
  expect(isMentioned(claims, 'user', 'organizations')).toBe(true)
  expect(isMentioned(claims, 'org')).toBe(true)
  expect(isMentioned(claims, 'org_membership')).toBe(false)
  expect(isMentioned({ a: '{{user.id}}' }, 'user', 'organizations')).toBe(false)
})
