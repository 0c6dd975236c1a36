import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ClerkClient, createClerkClient } from '@clerk/backend'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Keyward } from '../processes.ts'

/** One server and one app, which all flows share; each brings people and browser contexts of its own. */
export type Stage = {
  readonly browser: Browser
  readonly appUrl: string
  readonly keyward: Keyward
  /** Which browser script pages get, whatever the server hands out. */
  readonly bundle: 'own' | 'official'
}

export type Flow = (stage: Stage) => Promise<void>

export const password = 'correct horse battery staple'

let count = 0
const run = Date.now().toString(36)

/** `+clerk_test`: the code is 424242 and nothing is sent. */
export const testEmail = () => `p${count++}.${run}+clerk_test@example.com`
/** Gets mail, which the inbox shows. */
export const realEmail = () => `r${count++}.${run}@example.com`
export const testPhone = () => `+1${200 + (count++ % 700)}5550${100 + Math.floor(Math.random() * 100)}`

export const backend = ({ keyward }: Stage): ClerkClient =>
  createClerkClient({ secretKey: keyward.secretKey, publishableKey: keyward.publishableKey, apiUrl: keyward.url })

export async function createPerson(stage: Stage, extra: Record<string, unknown> = {}) {
  const email = testEmail()
  const user = await backend(stage).users.createUser({ emailAddress: [email], password, ...extra })
  return { id: user.id, email, password }
}

export async function open({ browser, appUrl, bundle }: Stage): Promise<Page> {
  const context = await browser.newContext({ baseURL: appUrl })
  if (bundle === 'official') await deliverOfficialBundle(context)
  const page = await context.newPage()
  return page
}

const officialFiles = join(fileURLToPath(new URL('../../../../', import.meta.url)), 'node_modules/@clerk/clerk-js/dist')

/** In place of what the server hands out, so that one server and one app serve for both scripts. */
async function deliverOfficialBundle(context: BrowserContext): Promise<void> {
  await context.route(/\/npm\/@clerk\/clerk-js@[^/]*\/dist\//, (route) =>
    route.fulfill({
      body: readFileSync(join(officialFiles, basename(new URL(route.request().url()).pathname))),
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
}

/** Runs with a page of a new browser context, which ends with it. */
export async function withPage<T>(stage: Stage, act: (page: Page) => Promise<T>): Promise<T> {
  const page = await open(stage)
  try {
    return await act(page)
  } catch (error) {
    await page.screenshot({ path: `${process.env['TMPDIR'] ?? '/tmp'}/keyward-flow.png` }).catch(() => undefined)
    throw error
  } finally {
    await page.context().close()
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the runtime of either side, with its own types
type AnyClerk = any

export async function loaded(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as { Clerk?: AnyClerk }).Clerk?.loaded)
}

/** Signed in without the forms, for flows that begin behind them. */
export async function signInByTicket(stage: Stage, page: Page, userId: string): Promise<void> {
  const { token } = await backend(stage).signInTokens.createSignInToken({ userId, expiresInSeconds: 300 })
  if (page.url() === 'about:blank') await page.goto('/')
  await loaded(page)
  await page.evaluate(async (ticket) => {
    const { Clerk } = window as unknown as { Clerk: AnyClerk }
    const signIn = await Clerk.client.signIn.create({ strategy: 'ticket', ticket })
    await Clerk.setActive({ session: signIn.createdSessionId })
  }, token)
}

type Message = { readonly to: string; readonly text: string; readonly html?: string; readonly kind?: string }

/** The newest mail or SMS to an address; waits for it. */
export async function messageTo({ keyward }: Stage, to: string): Promise<Message> {
  for (let tries = 0; tries < 100; tries++) {
    const { messages } = (await (await fetch(`${keyward.url}/inbox.json`)).json()) as { messages: Message[] }
    const found = messages.find((message) => JSON.stringify(message.to).includes(to))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no message to ${to}`)
}

export async function linkTo(stage: Stage, to: string): Promise<string> {
  const { text } = await messageTo(stage, to)
  const link = text.match(/https?:\/\/\S+/)?.[0]
  if (!link) throw new Error(`no link in ${text}`)
  return link
}

export async function enterIdentifier(page: Page, identifier: string): Promise<void> {
  await page.fill('input[name=identifier]', identifier)
  await page.press('input[name=identifier]', 'Enter')
}

export async function enterPassword(page: Page, value: string): Promise<void> {
  const field = page.locator('input[name=password]')
  // Both component sets hide one beside the identifier, for password managers.
  await page.waitForFunction(() => {
    const input = document.querySelector<HTMLInputElement>('input[name=password]')
    return input && input.tabIndex >= 0 && !document.querySelector('input[name=identifier]:not([readonly])')
  })
  await field.fill(value)
  await field.press('Enter')
}

/** Until the code is on its way: the official card loses what is typed before, and nothing can be proved yet. */
export async function askForCode(page: Page, ask: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForResponse(/\/prepare_(first_factor|verification)/), ask()])
}

export async function enterCode(page: Page, code = '424242'): Promise<void> {
  const field = page.locator('input[autocomplete="one-time-code"]').first()
  await field.waitFor({ state: 'attached' })
  await field.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(code)
}
