import { expect, test } from 'vitest'
import { type TestInstance, testInstance, testServer } from '../../../test-support/instance.ts'

const server = testServer()

async function get(url: string, host: string, headers: Record<string, string> = {}) {
  const response = await server.current.app.inject({ method: 'GET', url, headers: { host, ...headers } })
  const { location } = response.headers
  const facts = /<script id="portal" type="application\/json">(.*?)<\/script>/.exec(response.body)?.[1]
  return {
    status: response.statusCode,
    location,
    body: response.body,
    headers: response.headers,
    facts: facts && JSON.parse(facts),
  }
}
const slugOf = async (app: TestInstance) => (await app.scope()).instance.slug
async function development(settings: Record<string, unknown> = {}) {
  const app = await testInstance(server.current, settings)
  const prefix = `/${await slugOf(app)}.accounts.dev`
  return { app, prefix, page: (path: string, headers = {}) => get(prefix + path, 'localhost:4100', headers) }
}

test('the environment leads to the portal where the instance names no page, and each of them is there', async () => {
  const { app, prefix, page } = await development({
    paths: { sign_up: '/join' },
    organization_settings: { enabled: true },
    auth_access_control: { sign_up_mode: 'waitlist' },
  })
  const display = (await app.browser().fapi('GET', '/v1/environment')).body.display_config
  expect(display.sign_up_url).toBe('/join')
  for (const url of [
    display.sign_in_url,
    display.user_profile_url,
    display.organization_profile_url,
    display.waitlist_url,
  ])
    expect([url, (await page(new URL(url).pathname.slice(prefix.length))).status]).toEqual([url, 200])
  const { facts, body } = await page('/user/security')
  // The official script would ask the key's host by https.
  expect(body).toMatch(new RegExp(`data-clerk-proxy-url="http://[^"]+${prefix}"`))
  expect(facts).toMatchObject({ mount: 'mountUserProfile', isForUsers: true, props: { path: `${prefix}/user` } })
  expect((await page('/tasks/choose-organization?a=1')).location).toMatch(
    new RegExp(`${prefix}/sign-in/tasks/choose-organization\\?a=1$`),
  )
})

test('an address that is none is a page for people and a code for programs', async () => {
  const { prefix, page } = await development()
  const { status, headers, body } = await page('/nonsense', { accept: 'text/html,*/*', 'accept-language': 'de' })
  expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  expect(body).toContain('Diese Seite gibt es nicht')
  expect(body).toMatch(new RegExp(`href="[^"]*${prefix}/user"`))
  expect((await page('/nonsense', { accept: '*/*' })).body).toContain('route_not_found')
  expect((await page('/v1/nonsense', { accept: 'text/html' })).body).toContain('route_not_found')
  expect((await get('/nonsense', 'localhost:4100', { accept: 'text/html' })).body).toContain('route_not_found')
  const { page: closed } = await development({ account_portal: { enabled: false } })
  expect((await closed('/nonsense', { accept: 'text/html' })).body).toContain('route_not_found')
})

test('who signs out of one of several accounts chooses among the others, where people sign in', async () => {
  const after = async (settings: Record<string, unknown>) =>
    (await (await testInstance(server.current, settings)).browser().fapi('GET', '/v1/environment')).body.display_config
      .after_sign_out_one_url
  expect(await after({})).toMatch(/accounts\.dev\/sign-in\/choose$/)
  expect(await after({ paths: { sign_in: '/enter' } })).toBe('/')
  expect(await after({ paths: { after_sign_out_one: '/bye' } })).toBe('/bye')
})

test('what an instance does not have leads to what it has', async () => {
  const { prefix, page } = await development()
  for (const path of ['/organization', '/organizations', '/create-organization'])
    expect((await page(path)).location).toMatch(new RegExp(`${prefix}/user$`))
  expect((await page('/waitlist')).location).toMatch(new RegExp(`${prefix}/sign-up$`))
})

test('the card has the scheme of the page and the colour of the instance in it', async () => {
  const colors = { primary_color_light: '#123456', primary_color_dark: '#abcdef' }
  const appearance = async (account_portal: Record<string, unknown>) => {
    const { page } = await development({ account_portal })
    return (await page('/sign-in')).facts.options.appearance
  }
  expect(await appearance({})).toMatchObject({ colorScheme: 'auto' })
  expect(await appearance({ appearance: 'auto', ...colors })).toMatchObject({
    colorScheme: 'auto',
    variables: { colorPrimary: 'light-dark(#123456, #abcdef)' },
  })
  expect(await appearance({ appearance: 'dark', ...colors })).toMatchObject({
    colorScheme: 'dark',
    variables: { colorPrimary: '#abcdef' },
  })
})

test('an invitation without a page of its own leads to the portal, where the app is not known', async () => {
  const host = `clerk.${Math.random().toString(36).slice(2)}.example`
  const app = await testInstance(server.current, {}, { environmentType: 'production', host })
  const invited = await app.bapi('POST', '/invitations', { email_address: 'new@example.com', notify: false })
  const followed = await get(new URL(invited.body.url).pathname + new URL(invited.body.url).search, host)
  expect(followed.location).toMatch(
    new RegExp(`^https://accounts\\.${host.slice('clerk.'.length)}/sign-up\\?__clerk_ticket=.*__clerk_status=sign_up`),
  )
})

test('nobody is sent from here where they may not go', async () => {
  const host = `clerk.${Math.random().toString(36).slice(2)}.example`
  const app = await testInstance(server.current, {}, { environmentType: 'production', host })
  const portal = host.replace('clerk.', 'accounts.')
  const parent = host.replace('clerk.', '')
  const leads = async (to: string) => get(`/sign-in?redirect_url=${encodeURIComponent(to)}&x=1`, portal)
  for (const evil of [
    'https://evil.com',
    '//evil.com',
    '/\\evil.com',
    'javascript:alert(1)',
    `https://${parent}.evil.com`,
    `http://${parent}/`,
  ])
    expect([evil, (await leads(evil)).location]).toEqual([evil, `https://${portal}/sign-in?x=1`])
  const good = await leads(`https://app.${parent}/inside`)
  expect(good.facts.options.allowedRedirectOrigins).toEqual([`https://app.${parent}`])
  expect((await leads('/user')).status).toBe(200)
  expect(app.instanceId).toBeTruthy()
})

test('production answers on the accounts host and beside the Frontend API, with its script allowed and nothing else', async () => {
  const host = `clerk.${Math.random().toString(36).slice(2)}.example`
  await testInstance(server.current, {}, { environmentType: 'production', host })
  const portal = await get('/sign-up/continue', host.replace('clerk.', 'accounts.'))
  expect(portal.body).toContain(`src="https://${host}/npm/@clerk/clerk-js@5/dist/clerk.browser.js"`)
  expect(portal.headers['content-security-policy']).toMatch(new RegExp(`script-src 'self' https://${host} 'sha256-`))
  expect(portal.body).not.toContain('data-clerk-proxy-url')
  expect(portal.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect((await get('/sign-up', host)).facts.base).toBe(`https://${host}`)
  expect((await get('/sign-up', 'accounts.somebody-else.example')).status).toBe(404)
})

test('pages speak the language of the visitor, else that of the instance, and say where the components find theirs', async () => {
  const { page } = await development({ display: { default_language: 'pt-BR' } })
  const said = async (path: string, languages: string) => {
    const { body, facts } = await page(path, { 'accept-language': languages })
    return [...(/<html lang="([\w-]+)" dir="(\w+)">.*<title>(.*?) /s.exec(body) ?? []).slice(1), facts.texts]
  }
  const module = (locale: string) => expect.stringMatching(new RegExp(`/localizations/${locale}\\.js$`))
  expect(await said('/sign-in', 'en-GB,de;q=0.5')).toEqual(['en', 'ltr', 'Sign', null])
  expect(await said('/sign-in', 'de-AT,en;q=0.5')).toEqual(['de', 'ltr', 'Anmelden', module('de-DE')])
  expect(await said('/user', 'he, en')).toEqual(['he', 'rtl', 'חשבון', module('he-IL')])
  expect(await said('/sign-up', 'sv')).toEqual(['pt-BR', 'ltr', 'Criar', module('pt-BR')])
  const { body } = await page('/unauthorized', { 'accept-language': 'zh-HK' })
  expect(body).toMatch(/<html lang="zh-TW".*<h1>無法存取<\/h1>/s)
  expect(body).not.toMatch(/Your account|Use another/)
})

test('what owners write is text on the page', async () => {
  const { page } = await development({
    display: { application_name: '</script><img src=x onerror=alert(1)>', favicon_image_url: '"><b>' },
  })
  const { body } = await page('/unauthorized')
  expect(body).not.toContain('<img src=x')
  expect(body).not.toContain('"><b>')
})

test('an instance may have no portal: its pages are where apps usually have them', async () => {
  const { app, page } = await development({ account_portal: { enabled: false } })
  expect((await page('/sign-in')).status).toBe(404)
  const browser = app.browser()
  expect((await browser.fapi('GET', '/v1/environment')).body.display_config.sign_in_url).toBe('/sign-in')
  expect((await browser.fapi('GET', '/v1/account_portal')).body).toMatchObject({ enabled: false, allowed: true })
})
