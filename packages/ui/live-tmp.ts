import { build } from 'esbuild'
import { createServer } from 'node:http'
import { readFileSync, existsSync } from 'node:fs'
import { common } from './build.ts'
import { launchChromium } from './src/pages/serve.ts'
const { url: fapi, publishableKey: pk, inbox } = JSON.parse(readFileSync('/tmp/p3/server.log','utf8').split('\n')[0]!)
await build({ ...common, stdin: { contents: `export { createComponentHost } from './src/host/components.tsx'; export { loadComponent } from './src/host/load-component.ts'`, resolveDir: '/work/main/packages/ui', loader: 'ts' }, format: 'esm', splitting: true, minify: false, outdir: '/tmp/p3/live' })
const html = `<!doctype html><html><head><meta charset=utf-8><title>live</title></head><body><div id=place></div>
<script data-clerk-publishable-key="${pk}" data-clerk-proxy-url="${fapi}" src="/clerk/clerk.headless.browser.js"></script>
<script type=module>
import { createComponentHost, loadComponent } from '/live/stdin.js'
const opts = { signInUrl: '/sign-in', signUpUrl: '/sign-up', signInFallbackRedirectUrl: '/dashboard', signUpFallbackRedirectUrl: '/dashboard' }
await Clerk.load(opts)
window.ready = true
const host = createComponentHost(Clerk, opts, loadComponent)
window.host = host
const place = document.getElementById('place')
const p = location.pathname
if (p.startsWith('/sign-in')) await host.mount('SignIn', place, { path: '/sign-in', routing: 'path' })
else if (p.startsWith('/sign-up')) await host.mount('SignUp', place, { path: '/sign-up', routing: 'path' })
else if (p.startsWith('/combined')) await host.mount('SignIn', place, { path: '/combined', routing: 'path', withSignUp: true })
else if (p.startsWith('/profile')) await host.mount('UserProfile', place, { path: '/profile', routing: 'path' })
else await host.mount('UserButton', place, {})
</script></body></html>`
const server = createServer((q, s) => {
  const p = new URL(q.url!, 'http://x').pathname
  const f = p.startsWith('/live/') ? '/tmp/p3' + p : p.startsWith('/clerk/') ? '/work/main/node_modules/@clerk/clerk-js/dist/' + p.slice(7) : null
  if (f && existsSync(f)) s.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(f))
  else s.writeHead(200, { 'content-type': 'text/html' }).end(html)
})
await new Promise<void>(r => server.listen(0, r))
const base = `http://localhost:${(server.address() as {port:number}).port}`
const b = await launchChromium()
const page = await b.newPage({ viewport: { width: 900, height: 800 } })
page.on('console', m => ['error','warning'].includes(m.type()) && console.log('console', m.type(), m.text().slice(0, 300)))
page.on('pageerror', e => console.log('PAGEERROR', e.message, e.stack?.slice(0,600)))
page.setDefaultTimeout(8000)
const email = `ada${Date.now()}+clerk_test@example.com`
const shot = (n: string) => page.screenshot({ path: `/tmp/p3/live-${n}.png` })
try {
  for (const step of (process.argv[2] ?? 'up,out,in,wrong,profile').split(',')) {
    console.log('==', step)
    if (step === 'up') {
      await page.goto(base + '/sign-up?redirect_url=/dashboard')
      await page.fill('input[name=emailAddress]', email); await page.fill('input[name=password]', 'correct horse battery staple'); await page.locator('button[type=submit]').first().click()
      await page.waitForSelector('input[name=code]'); console.log(page.url()); await page.fill('input[name=code]', '424242')
      await page.waitForURL('**/dashboard'); await page.waitForSelector('.cl-userButtonTrigger'); console.log('signed up', page.url())
    }
    if (step === 'out') { await page.waitForTimeout(300); await page.click('.cl-userButtonTrigger'); await shot('menu'); await page.getByRole('menuitem', { name: 'Sign out' }).click(); await page.waitForFunction(() => !(window as any).Clerk.session); await page.waitForURL(base + '/'); await page.waitForTimeout(500); console.log('out', page.url()) }
    if (step === 'wrong') { await page.goto(base + '/sign-in'); await page.fill('input[name=identifier]', email); await page.click('button[type=submit]'); await page.fill('input[name=password]:not(.kw-offstage)', 'nope nope nope'); await page.click('button[type=submit]'); await page.waitForSelector('.cl-formFieldErrorText, .kw-alert'); await shot('wrong'); console.log(await page.locator('.cl-formFieldErrorText, .kw-alert').allTextContents()) }
    if (step === 'in') {
      await page.goto(base + '/sign-in'); await page.fill('input[name=identifier]', email); await page.click('button[type=submit]')
      await page.waitForURL('**/factor-one'); await page.fill('input[name=password]:not(.kw-offstage)', 'correct horse battery staple'); await page.click('button[type=submit]')
      await page.waitForURL('**/dashboard'); await page.waitForSelector('.cl-userButtonTrigger'); console.log('in')
    }
    if (step === 'profile') {
      await page.goto(base + '/profile'); await page.waitForSelector('.kw-profile'); await page.getByRole('button', { name: 'Edit' }).click(); await page.fill('input[name=firstName]', 'Ada'); await page.fill('input[name=lastName]', 'Lovelace'); await page.getByRole('button', { name: 'Save' }).click(); await page.getByText('Ada Lovelace').waitFor()
      await page.getByRole('button', { name: 'Add email address' }).click(); await page.fill('input[name=emailAddress]', 'b' + email); await page.getByRole('button', { name: 'Add', exact: true }).click(); await page.waitForSelector('input[name=code]'); await page.fill('input[name=code]', '424242'); await page.getByRole('button', { name: /^Make primary/ }).waitFor(); await page.getByRole('button', { name: /^Make primary/ }).click(); await page.waitForTimeout(800)
      await shot('profile'); await page.getByRole('button', { name: /^Remove/ }).last().click(); await page.locator('.kw-editor button[type=submit]').click(); await page.waitForTimeout(600); console.log(await page.locator('.kw-row-text').allTextContents())
      await page.getByRole('button', { name: 'Security' }).click(); await page.waitForTimeout(800); await shot('security'); await page.getByRole('button', { name: 'Change' }).click(); await page.fill('input[name=currentPassword]', 'correct horse battery staple'); await page.fill('input[name=newPassword]', 'another horse battery staple'); await page.fill('input[name=confirmPassword]', 'another horse battery staple'); await page.locator('.kw-editor button[type=submit]').click(); await page.getByText('has been changed').waitFor(); await shot('changed'); console.log('password changed')
    }
    if (step === 'reset') {
      await page.goto(base + '/sign-in'); await page.fill('input[name=identifier]', email); await page.click('button[type=submit]'); await page.getByText('Forgot password?').click(); await shot('forgot'); await page.locator('.kw-button-primary').click(); await page.fill('input[name=code]', '424242'); await page.waitForURL('**/reset-password'); await page.fill('input[name=password]', 'third horse battery staple'); await page.fill('input[name=confirmPassword]', 'third horse battery staple'); await page.click('button[type=submit]'); await page.waitForURL('**/dashboard'); await page.waitForSelector('.cl-userButtonTrigger'); console.log('reset ok')
    }
    if (step === 'code') { await page.goto(base + '/sign-in'); await page.fill('input[name=identifier]', email); await page.click('button[type=submit]'); await page.getByText('Use another method').click(); await page.getByText(/Email a code/).click(); await page.fill('input[name=code]', '111111'); await page.waitForSelector('.cl-formFieldErrorText, .kw-alert'); console.log(await page.locator('.kw-note-error, .kw-alert').allTextContents()); await page.fill('input[name=code]', '424242'); await page.waitForURL('**/dashboard'); await page.waitForSelector('.cl-userButtonTrigger'); console.log('code ok') }
    if (step === 'combined') { await page.goto(base + '/combined'); await page.fill('input[name=identifier]', 'c'+email); await page.click('button[type=submit]'); await page.waitForURL('**/create'); await page.fill('input[name=password]', 'correct horse battery staple'); await page.click('button[type=submit]'); await page.waitForSelector('input[name=code]'); console.log(page.url()); await page.fill('input[name=code]', '424242'); await page.waitForURL('**/dashboard');await page.waitForSelector('.cl-userButtonTrigger'); console.log('combined ok') }
    if (step === 'delete') { await page.goto(base + '/profile#/x'); await page.getByRole('button', { name: 'Security' }).click(); await page.getByRole('button', { name: 'Delete account' }).click(); await page.fill('input[name=deleteConfirmation]', 'Delete account'); await page.locator('.kw-editor button[type=submit]').click(); await page.waitForURL(base + '/'); console.log('deleted', await page.evaluate(() => (window as any).Clerk?.session)) }
  }
} catch (e) { console.log('FAILED', (e as Error).message.slice(0, 500), page.url()); await shot('fail') }
await b.close(); server.closeAllConnections(); server.close()
