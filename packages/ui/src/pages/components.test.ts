import type { Browser, BrowserContext, CDPSession, Locator, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../../../../scripts/test/axe.ts'
import { launchChromium } from '../../../../scripts/test/launch.ts'
import * as localizations from '../../../localizations/src/index.ts'
import { elements } from '../appearance/elements.ts'
import type { Organization } from '../clerk.ts'
import type {} from './harness.ts'
import { pages } from './pages.ts'
import { type Harness, serveHarness } from './serve.ts'

// What jsdom cannot tell: focus, the top layer, autofill-like input, sizes, and what axe says of each state.

let harness: Harness
let browser: Browser
let context: BrowserContext
let page: Page
let devtools: CDPSession

beforeAll(async () => {
  harness = await serveHarness()
  browser = await launchChromium()
  context = await browser.newContext({ viewport: { width: 1024, height: 800 }, reducedMotion: 'reduce' })
  page = await context.newPage()
  devtools = await context.newCDPSession(page)
  await page.goto(harness.url)
})
afterAll(async () => {
  await browser?.close()
  await harness?.close()
})

/** Whether the pointer is a coarse one. */
async function fingers(enabled: boolean): Promise<void> {
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled })
}

type Look = Parameters<Window['showPage']>[1]
async function show(name: string, look: Look = {}): Promise<void> {
  await page.evaluate(([name, look]) => window.showPage(name, look), [name, look] as const)
}

const calls = (name: string) =>
  page.evaluate((name) => window.fakeClerk.calls.filter((call) => call.name === name).map((call) => call.params), name)
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent?.trim())

/** States with colours of an app's own, which has one scheme. */
const ownLook = pages.filter((one) => one.appearance !== undefined).map((one) => one.name)

/** Each language once: those of a region have its words. */
const locales = [...new Map(Object.values(localizations).map(({ signIn, locale }) => [signIn, locale])).values()]
/** Where a narrow window is not in question, those with long words or high letters tell as much as all. */
const longest = ['de-DE', 'fr-FR', 'hi-IN', 'ru-RU']

const seen = new Set<string>()
const elementKeys = () =>
  [...document.querySelectorAll('[class*="cl-"]')].flatMap((one) =>
    [...one.classList].filter((name) => name.startsWith('cl-') && !name.includes('__')).map((name) => name.slice(3)),
  )

describe('every state', () => {
  test.each(pages.map((one) => one.name))(
    '%s passes axe in light and dark, fits in every language, is no smaller than a finger, and needs no mouse',
    async (name) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await show(name)
      const all = await violations(page, '.kw-root', { without: ['page-has-heading-one', 'region'] })
      await page.evaluate(() => {
        document.documentElement.dataset.scheme = 'dark'
        document.querySelector<HTMLElement>('.kw-root')!.setAttribute('data-kw-scheme', 'dark')
      })
      const dark = ownLook.includes(name) ? [] : await violations(page, '.kw-root', { only: ['color-contrast'] })
      for (const key of await page.evaluate(elementKeys)) seen.add(key)
      expect([...all, ...dark]).toEqual([])
      expect(await page.evaluate(() => window.strays())).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const misfits = (locales: readonly string[]) => page.evaluate((locales) => window.misfits(locales), locales)
      if (!name.startsWith('themes/')) expect(await misfits(locales), '320 px').toEqual([])
      for (const width of [375, 1024]) {
        await page.setViewportSize({ width, height: 800 })
        if (!name.startsWith('themes/')) expect(await misfits(longest), `${width} px`).toEqual([])
      }
      expect(await page.evaluate(() => window.outOfReach())).toEqual([])
      await fingers(true)
      const small = await page.evaluate(() => window.smallTargets())
      await fingers(false)
      expect(small).toEqual([])
    },
  )

  test('what does not fit is noticed', async () => {
    await show('sign-in/identifier')
    const style = await page.addStyleTag({
      content: '.kw-title { white-space: nowrap; inline-size: 4ch } .kw-button-label { max-inline-size: 2ch }',
    })
    const found = (await page.evaluate((locales) => window.misfits(locales), locales)).join('\n')
    await style.evaluate((element) => (element as Element).remove())
    expect(found).toMatch(/de-DE: “Bei Northwind anmelden” sticks out of/)
    expect(found.match(/: /g)!.length).toBeGreaterThan(19)
  })
})

test('every step of signing in and up says its name, as tests of apps know it', () => {
  const steps = [...seen].filter((key) => /^sign(In|Up)-/.test(key) && !key.endsWith('-root'))
  const [inSteps, upSteps] = ['signIn', 'signUp'].map((name) =>
    steps.filter((key) => key.startsWith(name)).map((key) => key.split('-')[1]),
  )
  expect(inSteps!.sort()).toEqual([
    ...[
      'accountSwitcher',
      'alternativeMethods',
      'backupCode',
      'emailCode',
      'emailLinkVerify',
      'forgotPasswordMethods',
      'havingTrouble',
    ],
    ...['password', 'phoneCode', 'resetPassword', 'start', 'totp'],
  ])
  expect(upSteps!.sort()).toEqual(['continue', 'emailCode', 'emailLinkVerify', 'phoneCode', 'start'])
})

test('every part that carries a class for styling is documented', () => {
  // `cl-<component>-<step>` is for tests of apps to wait for, not for styles; states have a class of their own.
  const isNoPart = (key: string) =>
    key.includes('-') || ['active', 'error', 'loading', 'open', 'required'].includes(key)
  expect([...seen].filter((key) => !Object.hasOwn(elements, key) && !isNoPart(key))).toEqual([])
  // Pictures need an image, icons of services a logo: no state here has them.
  const unseen = Object.keys(elements).filter(
    (key) =>
      !seen.has(key) &&
      !/Image$|ProviderIcon|providerIcon|IconButton|Custom|ActionItem|Remove$|Caption$|^taskChoose|^invitationsSent/.test(
        key,
      ),
  )
  expect(unseen).toEqual([])
})

describe('a sign-in', () => {
  test('goes on with Enter and with the first submit button, under the documented field name', async () => {
    await show('sign-in/identifier')
    await expect.poll(focused).toBe('identifier')
    await page.fill('input[name=identifier]', ' ada@example.com ')
    await page.keyboard.press('Enter')
    expect(await calls('signIn.create')).toEqual([{ identifier: 'ada@example.com' }])
    await page.locator('button[type=submit]').first().click()
    expect(await calls('signIn.create')).toHaveLength(2)
  })

  test('says what is missing beside the field, focuses it, and asks nobody', async () => {
    await show('sign-in/identifier')
    await page.click('button[type=submit]')
    expect(await page.getByText('Enter who you are').isVisible()).toBe(true)
    expect(await page.getAttribute('input[name=identifier]', 'aria-invalid')).toBe('true')
    await expect.poll(focused).toBe('identifier')
    expect(await calls('signIn.create')).toEqual([])
  })

  test('sends identifier and password at once when a password manager filled both', async () => {
    await show('sign-in/identifier')
    await page.fill('input[name=identifier]', 'ada@example.com')
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[name=password]')!
      input.value = 'secret from the manager'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await page.click('button[type=submit]')
    expect(await calls('signIn.create')).toEqual([
      { strategy: 'password', identifier: 'ada@example.com', password: 'secret from the manager' },
    ])
  })

  test('shows the next card when the status changes, with the focus in its field', async () => {
    await show('sign-in/identifier')
    await page.evaluate(() => {
      const clerk = window.fakeClerk
      clerk.set({
        signIn: {
          create: async () => {
            clerk.set({
              signIn: {
                status: 'needs_first_factor',
                identifier: 'ada@example.com',
                supportedFirstFactors: [{ strategy: 'password' }],
              },
            })
            return clerk.client!.signIn
          },
        },
      })
    })
    await page.fill('input[name=identifier]', 'ada@example.com')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Enter your password' }).waitFor()
    expect(page.url()).toContain('#/factor-one')
    await expect.poll(focused).toBe('password')
    await page.goBack()
    await page.getByRole('heading', { name: 'Sign in to Northwind' }).waitFor()
    // As a link of the app's router does.
    await page.evaluate(() => history.pushState(null, '', '#/factor-one'))
    await page.getByRole('heading', { name: 'Enter your password' }).waitFor()
  })

  test('keeps the button where it is while it works, and sends once', async () => {
    await show('sign-in/identifier-loading')
    const button = page.locator('button[type=submit]')
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    expect((await button.boundingBox())?.height).toBe(40)
  })

  test('makes a complete sign-in the session of the page and leads on', async () => {
    await show('sign-in/password')
    await page.evaluate(() => {
      const clerk = window.fakeClerk
      clerk.set({
        signIn: {
          attemptFirstFactor: async () => {
            clerk.set({ signIn: { status: 'complete', createdSessionId: 'sess_9' } })
            return clerk.client!.signIn
          },
        },
      })
    })
    await page.fill('input[name=password]', 'correct horse')
    await page.click('button[type=submit]')
    expect(await calls('setActive')).toMatchObject([{ session: 'sess_9' }])
    expect(await calls('navigate')).toEqual(['/dashboard'])
  })
})

test('a new account whose task has a page of the app goes there and nowhere else', async () => {
  await show('sign-up/email-code', { options: { taskUrls: { 'choose-organization': '/onboarding' } } })
  await page.evaluate(() => {
    const clerk = window.fakeClerk
    clerk.set({
      signUp: {
        attemptVerification: async () => {
          clerk.set({ signUp: { status: 'complete', createdSessionId: 'sess_9' } })
          return clerk.client!.signUp
        },
      },
    })
    clerk.setActive = async ({ beforeEmit }) => {
      const session = { id: 'sess_9', status: 'pending', user: null, currentTask: { key: 'choose-organization' } }
      await beforeEmit?.(session)
      clerk.set({ signUp: { status: null, createdSessionId: null } })
    }
  })
  const before = page.url()
  await page.fill('input[autocomplete="one-time-code"]', '424242')
  await expect.poll(() => calls('navigate')).toEqual(['/onboarding'])
  await page.waitForTimeout(100)
  expect(page.url()).toBe(before)
})

test('the other ways leave out the one in use, and each way back leads to where it began', async () => {
  await show('sign-in/alternatives')
  const title = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
  const back = () => page.getByRole('link', { name: 'Back' }).click()
  const ways = () => page.locator('.cl-alternativeMethodsBlockButton').allTextContents()
  expect(await ways()).not.toContain('Sign in with your password')
  await page.getByRole('button', { name: /^Email code to ada@/ }).click()
  await title('Check your email')
  await page.getByRole('link', { name: 'Use another method' }).click()
  expect((await ways()).at(-1)).toBe('Sign in with your password')
  expect(await ways()).not.toContain('Email code to ada@example.com')
  await page.getByRole('link', { name: 'Get help' }).click()
  await title('Get help')
  await back()
  await title('Use another method')
  await back()
  await title('Check your email')
})

test('a new address is proved by a link where the instance has links, and by a code for who asks for one', async () => {
  await show('sign-up/email-link')
  await page.getByRole('button', { name: "Didn't receive a link? Resend (" }).waitFor()
  await page.getByRole('link', { name: 'Use another method' }).click()
  await expect.poll(focused).toBe('code')
  await expect.poll(() => calls('signUp.prepareVerification')).toEqual([{ strategy: 'email_code' }])
  await page.getByRole('link', { name: 'Use another method' }).click()
  await page.getByText('This page waits for you').waitFor()
})

test('whoever leaves an editor has the focus where they opened it', async () => {
  await show('user-profile/account')
  const open = page.getByRole('button', { name: 'Update profile' })
  for (const key of ['Escape', 'Tab']) {
    await open.click()
    await expect.poll(focused).toBe('firstName')
    if (key === 'Escape') await page.keyboard.press(key)
    else await page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect.poll(focused).toBe('Update profile')
  }
  const menu = page.getByRole('button', { name: /^Open menu/ }).nth(1)
  await menu.click()
  await page.getByRole('menuitem', { name: 'Remove email' }).click()
  await page.getByRole('button', { name: 'Cancel' }).press('Escape')
  await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('a number is proved by WhatsApp where the instance has it, and by SMS for who asks for that', async () => {
  await show('user-profile/phone-whatsapp')
  await expect.poll(focused).toBe('phoneNumber')
  await page.fill('input[name=phoneNumber]', '+15555550188')
  await page.getByRole('radio', { name: 'WhatsApp' }).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const sentBy = (name: string) =>
    page.getByText(`Enter the code that we’ve sent to +1 (555) 555-0188 via ${name}.`).waitFor()
  await sentBy('WhatsApp')
  await page.getByRole('link', { name: 'Send code via SMS instead' }).click()
  await sentBy('SMS')
  await page.getByRole('link', { name: 'Send code via WhatsApp instead' }).waitFor()
  await expect.poll(() => calls('prepareVerification')).toEqual([{ channel: 'whatsapp' }, {}])
  await expect.poll(focused).toBe('code')
})

test('what went as an SMS, because nothing sends it by WhatsApp, says so; the number stays in one line', async () => {
  await show('user-profile/phone-sms-for-whatsapp')
  await page.fill('input[name=phoneNumber]', '+15555550188')
  await page.getByRole('radio', { name: 'WhatsApp' }).check()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const sentence = page.getByText('Enter the code that we’ve sent to +1 (555) 555-0188 via SMS.')
  await sentence.waitFor()
  expect(await sentence.textContent()).toContain('+1\u00a0(555)\u00a0555-0188')
  expect(await page.getByRole('link', { name: /instead$/ }).count()).toBe(0)
  await show('user-verification/sms-for-whatsapp')
  await page.getByText('Enter the code that we’ve sent to +1*****0100 via SMS.').waitFor()
})

test.each(['task-from-start', 'task-from-tasks'])('a pending session is led to its task: %s', async (arrival) => {
  await show(`sign-in/${arrival}`)
  await page.getByRole('heading', { name: 'Set a new password' }).waitFor()
  expect(page.url()).toContain('#/tasks/reset-password')
  expect(await calls('navigate')).toEqual([])
})

describe('a code', () => {
  test('is one input that fill() fills and that sends itself', async () => {
    await show('sign-in/email-code')
    expect(await page.locator('input[name=code]').count()).toBe(1)
    expect(await page.getAttribute('input[name=code]', 'autocomplete')).toBe('one-time-code')
    await page.fill('input[name=code]', '424242')
    await expect.poll(() => calls('signIn.attemptFirstFactor')).toEqual([{ strategy: 'email_code', code: '424242' }])
  })

  test('is sent for once, typed digit by digit, and takes a paste with spaces', async () => {
    await show('sign-in/email-code')
    expect(await calls('signIn.prepareFirstFactor')).toEqual([{ strategy: 'email_code', emailAddressId: 'idn_1' }])
    await page.keyboard.type('42x4')
    expect(await page.inputValue('input[name=code]')).toBe('424')
    await page.fill('input[name=code]', '')
    await page.evaluate(() => document.execCommand('insertText', false, '424 242'))
    await expect.poll(() => calls('signIn.attemptFirstFactor')).toHaveLength(1)
  })

  test('that is typed while it is still being sent is tried right after', async () => {
    await page.goto(harness.url)
    await page.evaluate(() => {
      const shown = window.showPage('sign-in/email-code')
      const clerk = window.fakeClerk
      const send = clerk.client!.signIn.prepareFirstFactor
      clerk.set({
        signIn: {
          prepareFirstFactor: async (params) => {
            await new Promise((resolve) => setTimeout(resolve, 400))
            return send(params)
          },
        },
      })
      return shown
    })
    await page.fill('input[name=code]', '424242')
    await expect.poll(() => calls('signIn.attemptFirstFactor')).toHaveLength(1)
    expect(await page.evaluate(() => window.fakeClerk.calls.map((call) => call.name))).toEqual([
      'signIn.prepareFirstFactor',
      'signIn.attemptFirstFactor',
    ])
  })

  test('that is wrong can be typed over at once', async () => {
    await show('sign-in/email-code-wrong')
    await page.getByText('That code is incorrect').waitFor()
    await page.keyboard.type('424242')
    expect(await page.inputValue('input[name=code]')).toBe('424242')
  })
})

test('a new account sends what was typed, under the documented names', async () => {
  await show('sign-up/form')
  await page.fill('input[name=emailAddress]', 'ada@example.com')
  await page.fill('input[name=password]', 'correct horse battery')
  await page.locator('button[type=submit]').first().click()
  expect(await calls('signUp.create')).toEqual([{ emailAddress: 'ada@example.com', password: 'correct horse battery' }])
})

test('a second proof starts anew: an empty code, sent to the next address', async () => {
  await show('sign-up/email-code')
  await page.evaluate(() => {
    const clerk = window.fakeClerk
    clerk.set({
      signUp: {
        attemptVerification: async () => {
          clerk.set({ signUp: { unverifiedFields: ['phone_number'] } })
          return clerk.client!.signUp
        },
      },
    })
  })
  await page.fill('input[name=code]', '424242')
  await page.getByRole('heading', { name: 'Verify your phone' }).waitFor()
  expect(await page.inputValue('input[name=code]')).toBe('')
  expect(await calls('signUp.prepareVerification')).toEqual([{ strategy: 'email_code' }, { strategy: 'phone_code' }])
})

test('a phone number leaves the form canonical, and its country follows it', async () => {
  await show('sign-up/continue')
  await page.fill('input[name=username]', 'ada')
  await page.fill('input[name=phoneNumber]', '+49 151 23456')
  await page.check('input[name=legalAccepted]')
  await page.click('button[type=submit]')
  expect(await calls('signUp.update')).toEqual([{ username: 'ada', phoneNumber: '+4915123456', legalAccepted: true }])
  expect(await page.locator('select').inputValue()).toBe('DE')
})

test('who signs in by phone asks for a field with countries, and back', async () => {
  await show('sign-in/identifier-all-kinds')
  expect(await page.locator('.kw-country').count()).toBe(0)
  await page.getByRole('link', { name: /^use phone/i }).click()
  await expect.poll(focused).toBe('identifier')
  await page.fill('input[name=identifier]', '+49 151 23456')
  await page.press('input[name=identifier]', 'Enter')
  await expect.poll(() => calls('signIn.create')).toEqual([{ identifier: '+4915123456' }])
  await page.getByRole('link', { name: /^use email/i }).click()
  expect(await page.inputValue('input[name=identifier]')).toBe('')
  // A number that is typed where an address or name is asked for is understood, too.
  await page.fill('input[name=identifier]', '+49 151 99999')
  await page.press('input[name=identifier]', 'Enter')
  await expect.poll(() => calls('signIn.create')).toMatchObject([{}, { identifier: '+4915199999' }])
})

test('an unknown person goes on to sign up where the app asks for both', async () => {
  await show('sign-up/combined')
  await expect.poll(() => page.url()).toContain('#/create')
  expect(await page.inputValue('input[name=emailAddress]')).toBe('new@example.com')
  await expect.poll(focused).toBe('password')
})

test.each([
  ['user-profile/security', 'Security'],
  ['organization-profile/members', 'Members'],
])('%s has its title under the key of titles', async (name, title) => {
  await show(name)
  expect(await page.locator('h2.cl-headerTitle').textContent()).toBe(title)
})

test('on phones pages are tabs, and a menu leads to those that cannot be seen', async () => {
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  await show('user-profile/many-pages')
  expect(await page.locator('.cl-navbarButton__custom-page-3').textContent()).toBe('Terms')
  expect(await menu.count()).toBe(0)
  await page.setViewportSize({ width: 375, height: 800 })
  await menu.click()
  expect(await page.getByRole('menuitem').allTextContents()).toContain('Connected devices')
  await page.getByRole('menuitem', { name: 'Terms' }).click()
  await page.getByText('The page “Terms”').waitFor()
  await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
  const tab = page.getByRole('navigation').getByRole('button', { name: 'Terms' })
  const isInSight = (one: Element) => one.getBoundingClientRect().right <= innerWidth
  await expect.poll(() => tab.evaluate(isInSight)).toBe(true)
  await show('user-profile/account')
  expect(await page.locator('.cl-navbarMobileMenuRow .cl-navbarButton').allTextContents()).toEqual([
    'Profile',
    'Security',
  ])
  expect(await menu.count()).toBe(0)
  await page.setViewportSize({ width: 1024, height: 800 })
})

test('what people may not change themselves has no actions', async () => {
  await show('user-profile/account-fixed')
  expect(await page.getByRole('button', { name: /Edit|Change|Remove|Set as primary|Add email/ }).count()).toBe(0)
  // An address that waits for its proof can still be proved.
  await page.locator('.cl-menuButton').click()
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Verify'])
})

describe('the menu of the user button', () => {
  test('opens, moves and closes by keyboard, and gives the focus back', async () => {
    await show('user-button/closed')
    const trigger = page.getByRole('button', { name: 'Open user menu' })
    await trigger.focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Manage account')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('Sign out')
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toBe('Manage account')
    await page.keyboard.press('s')
    await expect.poll(focused).toBe('Sign out')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('menu').count()).toBe(0)
    expect(
      await page
        .getByRole('button', { name: 'Open user menu' })
        .evaluate((button) => button === document.activeElement),
    ).toBe(true)
  })

  test('that is open from the start is one step away', async () => {
    await show('user-button/menu')
    await page.getByRole('button', { name: 'Close user menu' }).focus()
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('Manage account')
  })

  test('signs out', async () => {
    await show('user-button/menu')
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    expect(await calls('signOut')).toEqual([{ redirectUrl: '/' }])
  })

  test('switches to another account and signs out of one of several', async () => {
    await show('user-button/menu-accounts')
    await page.getByRole('menuitem', { name: 'Switch to Grace Hopper, grace' }).click()
    expect(await calls('setActive')).toEqual([{ session: 'sess_2' }])
    await show('user-button/menu-accounts')
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
    expect(await calls('signOut')).toEqual([{ sessionId: 'sess_1' }])
  })

  test('signs out of all accounts where there are several', async () => {
    await show('user-button/menu-accounts', { props: { afterSignOutUrl: '/bye' } })
    await page
      .locator('.cl-userButtonPopoverFooter')
      .getByRole('menuitem', { name: 'Sign out of all accounts' })
      .click()
    expect(await calls('signOut')).toEqual([{ redirectUrl: '/bye' }])
    await show('user-button/menu')
    expect(await page.getByRole('menuitem', { name: 'Sign out of all accounts' }).count()).toBe(0)
  })

  test('closes when something else is pressed', async () => {
    await show('user-button/menu')
    await page.mouse.click(20, 700)
    expect(await page.getByRole('menu').count()).toBe(0)
  })
})

test('the organization switcher says how many wait for an answer, and no longer counts who got one', async () => {
  const trigger = (name: string) => page.getByRole('button', { name, exact: true })
  await show('organization-switcher/personal')
  await trigger('Open organization switcher, Waiting for you: 1').click()
  await page.getByRole('menuitem', { name: 'Join: Contoso', exact: true }).click()
  await trigger('Close organization switcher').waitFor()
  const joined = page.locator('.cl-organizationSwitcherPopoverInvitationActionsBox')
  await joined.getByRole('menuitem', { name: 'Joined: Contoso', exact: true }).waitFor()
  expect(await page.locator('.cl-notificationBadge').count()).toBe(0)
  await show('organization-switcher/requests')
  expect(await page.locator('.cl-notificationBadge').allTextContents()).toEqual(['3', '2'])
  await page.getByRole('menuitem', { name: 'Manage, Requests: 2', exact: true }).waitFor()
})

test('a menu closes as another account comes in, not only when the page after it is there', async () => {
  await show('organization-switcher/menu')
  await page.evaluate(() => {
    const { fakeClerk } = window
    const user = Object.getOwnPropertyDescriptor(fakeClerk, 'user')!
    fakeClerk.setActive = async () => {
      Object.defineProperty(fakeClerk, 'user', { value: undefined, configurable: true })
      fakeClerk.set({})
      await new Promise((leave) => setTimeout(leave, 50))
      Object.defineProperty(fakeClerk, 'user', user)
      fakeClerk.set({})
      await new Promise((arrive) => addEventListener('arrived', arrive))
    }
  })
  await page.getByRole('menuitem', { name: 'Personal account' }).click()
  const trigger = page.getByRole('button', { name: /^Open organization switcher/ })
  await trigger.waitFor()
  expect(await page.getByRole('menu').count()).toBe(0)
  // Opened again meanwhile, it stays.
  await trigger.click()
  await page.evaluate(() => dispatchEvent(new Event('arrived')))
  await page.waitForTimeout(100)
  expect(await page.getByRole('menu').count()).toBe(1)
})

test.each(['user-button/menu-accounts', 'organization-switcher/menu'])(
  'pages of help and terms stand at the foot of a menu, and its keys lead to them: %s',
  async (name) => {
    await show(name, { appearance: { layout: { helpPageUrl: '/help', termsPageUrl: '/terms' } } })
    const foot = page.locator('.cl-userButtonPopoverFooter, .cl-organizationSwitcherPopoverFooter')
    expect(await foot.getByRole('menuitem', { name: /^(Help|Terms)$/ }).allTextContents()).toEqual(['Help', 'Terms'])
    await page.getByRole('menuitem').first().focus()
    await page.keyboard.press('End')
    await expect.poll(focused).toBe('Terms')
    expect(await violations(page, '.kw-root', { without: ['page-has-heading-one', 'region'] })).toEqual([])
  },
)

test('however many invitations there are, all can be come to, in the menu and in the list', async () => {
  await show('organization-switcher/many')
  const trigger = page.getByRole('button', { name: 'Close organization switcher, Waiting for you: 25' })
  await trigger.waitFor()
  // The mark came after the menu was placed.
  const left = async (of: Locator) => Math.round((await of.boundingBox())!.x)
  await expect.poll(async () => (await left(page.getByRole('menu'))) - (await left(trigger))).toBe(0)
  const last = page.getByRole('menuitem').last()
  await page.getByRole('menuitem').first().focus()
  for (const [key, expected] of [
    ['End', 'Create organization'],
    ['ArrowUp', 'Join'],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(focused).toMatch(expected)
  }
  await last.scrollIntoViewIfNeeded()
  await page.getByRole('menuitem', { name: /Company 25/ }).waitFor()
  const { y, height } = (await page.getByRole('menu').boundingBox())!
  expect(y + height).toBeLessThanOrEqual(800)
  await show('organization-list/many')
  for (const name of ['Company 10', 'Company 20', 'Company 25'])
    await page.getByText(name, { exact: true }).scrollIntoViewIfNeeded()
})

describe('what the app asks of a component', () => {
  test('an address of a page of its own is used, unless a dialog is asked for', async () => {
    const choose = async (name: string, item: string, props: object) => {
      await show(name, { props: { defaultOpen: true, ...props } })
      await page.getByRole('menuitem', { name: item }).click()
      return [await calls('navigate'), await calls('openUserProfile')]
    }
    const userProfileUrl = '/account'
    expect(await choose('user-button/menu', 'Manage account', { userProfileUrl })).toEqual([['/account'], []])
    const asDialog = { userProfileUrl, userProfileMode: 'modal' }
    expect(await choose('user-button/menu', 'Manage account', asDialog)).toEqual([[], [{}]])
    const organization = { organizationProfileUrl: '/organization', createOrganizationUrl: '/new' }
    const manage = await choose('organization-switcher/menu', 'Manage', organization)
    expect(manage[0]).toEqual(['/organization'])
    expect((await choose('organization-switcher/menu', 'Create organization', organization))[0]).toEqual(['/new'])
  })

  test('an avatar is round, or square', async () => {
    const radius = () => page.locator('.cl-userAvatarBox').evaluate((one) => getComputedStyle(one).borderRadius)
    await show('user-avatar/avatar')
    expect(await radius()).toBe('50%')
    await show('user-avatar/avatar', { props: { rounded: false } })
    expect(await radius()).toBe('22%')
  })

  test('a new organization made from the list asks for members, too, unless the app leaves that out', async () => {
    const create = async (props: object) => {
      await show('organization-list/list', { props: { afterCreateOrganizationUrl: '/orgs/:slug', ...props } })
      await page.getByRole('button', { name: 'Create organization' }).click()
      await page.fill('input[name=name]', 'Northwind Traders')
      await page.keyboard.press('Enter')
    }
    await create({})
    await page.getByRole('heading', { name: 'Invite new members' }).waitFor()
    expect(await calls('navigate')).toEqual([])
    await page.getByRole('button', { name: 'Skip' }).click()
    expect(await calls('navigate')).toEqual(['/orgs/northwind-traders'])
    await create({ skipInvitationScreen: true })
    await expect.poll(() => calls('navigate')).toEqual(['/orgs/northwind-traders'])
    await create({ skipInvitationScreen: true, afterCreateOrganizationUrl: undefined })
    await expect.poll(() => calls('navigate')).toEqual(['/made'])
  })

  test('who has no account to choose makes an organization at once, and is asked for its members', async () => {
    await show('organization-list/none')
    await page.getByRole('heading', { name: 'Create organization' }).waitFor()
    expect(await page.getByRole('link', { name: 'Back' }).count()).toBe(0)
    await page.evaluate(() => {
      const { fakeClerk } = window
      fakeClerk.createOrganization = async ({ name }) => {
        const organization = { id: 'org_1', name, slug: 'acme', imageUrl: '' } as Organization
        const membership = { id: 'orgmem_1', role: 'org:admin', roleName: 'Admin', permissions: [], organization }
        Object.assign(fakeClerk.user!, { organizationMemberships: [membership] })
        fakeClerk.set({})
        return organization
      }
    })
    await page.fill('input[name=name]', 'Acme')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Invite new members' }).waitFor()
  })

  test('a slug follows the name until somebody writes one; one that nobody wrote gives way where it is taken', async () => {
    await show('organization-list/list', { props: { skipInvitationScreen: true } })
    await page.getByRole('button', { name: 'Create organization' }).click()
    await page.evaluate(() => {
      const { fakeClerk } = window
      fakeClerk.createOrganization = async (params) => {
        fakeClerk.calls.push({ name: 'createOrganization', params })
        const taken = { code: 'form_identifier_exists', message: '', meta: { paramName: 'slug' } }
        if (params.slug) throw Object.assign(new Error(), { errors: [taken] })
        return fakeClerk.organization!
      }
    })
    const name = page.getByLabel('Name', { exact: true })
    const slug = page.getByLabel('Slug', { exact: true })
    await name.fill('Çelik & Söhne, Große Straße!')
    expect(await slug.inputValue()).toBe('celik-sohne-grosse-strasse')
    await slug.fill('mine')
    await name.fill('Northwind')
    expect(await slug.inputValue()).toBe('mine')
    await name.press('Enter')
    await page.getByText('This slug is taken. Try another one.').waitFor()
    await slug.fill('')
    await name.fill('Acme')
    await name.press('Enter')
    await expect
      .poll(() => calls('createOrganization'))
      .toEqual([{ name: 'Northwind', slug: 'mine' }, { name: 'Acme', slug: 'acme' }, { name: 'Acme' }])
  })

  test('a new organization begins with the name that is proposed, and the slug follows', async () => {
    await show('create-organization/proposed')
    await expect.poll(() => page.inputValue('input[name=name]')).toBe('Northwind')
    expect(await page.inputValue('input[name=slug]')).toBe('northwind')
    expect(await page.getByRole('status').textContent()).toContain(
      'Northwind Traders (northwind.example) is here already',
    )
  })

  test('a logo is shown at once and sent once its organization is there, which stays without it', async () => {
    const logo = {
      name: 'logo.gif',
      mimeType: 'image/gif',
      buffer: Buffer.from('R0lGODlhAgACAIABADVX4P///yH5BAEAAAEALAAAAAACAAIAAAIDRAIFADs=', 'base64'),
    }
    await show('create-organization/form', { props: { skipInvitationScreen: true } })
    await page.evaluate(() => {
      const { fakeClerk } = window
      const organization = {
        ...fakeClerk.organization!,
        setLogo: async ({ file }: { file: unknown }) => {
          fakeClerk.calls.push({ name: 'setLogo', params: (file as File | null)?.name ?? null })
          if (fakeClerk.calls.length === 2) throw new TypeError('no network')
        },
      }
      fakeClerk.createOrganization = async ({ name }) => {
        fakeClerk.calls.push({ name: 'createOrganization', params: name })
        return organization
      }
    })
    const picture = page.locator('.cl-organizationPreviewAvatarImage')
    const choose = (mimeType = logo.mimeType) => page.setInputFiles('input[type=file]', { ...logo, mimeType })
    await choose('image/bmp')
    await page.getByText('Choose a picture: JPG, PNG, GIF or WebP.').waitFor()
    await choose()
    await page.locator('img.cl-organizationPreviewAvatarImage').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Logo: Remove' }).click()
    await page.fill('input[name=name]', 'acme')
    const drawn = () => picture.evaluate((one) => getComputedStyle(one, '::before').content)
    await expect.poll(drawn).toBe('"A"')
    // No text: a button's is the name of whom it shows alone.
    expect(await picture.textContent()).toBe('')
    await choose()
    await page.press('input[name=name]', 'Enter')
    await page.getByText(/^Your organization is there, only its logo .* server.* Try another picture/).waitFor()
    await expect.poll(focused).toBe('Continue')
    expect(await calls('setActive')).toEqual([])
    await choose()
    await page.getByText('Your organization is there').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect.poll(() => calls('setActive')).toEqual([{ organization: 'org_1' }])
    expect(await calls('createOrganization')).toEqual(['acme'])
    expect(await calls('setLogo')).toEqual(['logo.gif', 'logo.gif'])
  })

  test('who ends an organization goes where the app says, else where the instance does', async () => {
    const end = async (props: object) => {
      await show('organization-profile/delete', { props })
      await page.fill('input[name=deleteOrganizationConfirmation]', 'Northwind Traders')
      await page.keyboard.press('Enter')
      await expect.poll(() => calls('setActive')).toHaveLength(1)
      return calls('setActive')
    }
    expect(await end({})).toEqual([{ organization: null, redirectUrl: '/left' }])
    expect(await end({ afterLeaveOrganizationUrl: '/bye' })).toEqual([{ organization: null, redirectUrl: '/bye' }])
  })

  test('who signs out in a sign-in card goes where the app says of that card', async () => {
    const signOut = async (name: string, text: string, props: object) => {
      await show(name, { props })
      await page.getByText(text, { exact: true }).click()
      return calls('signOut')
    }
    for (const [name, text] of [
      ['sign-in/task-reset-password', 'Sign out'],
      ['sign-in/choose', 'Sign out of all accounts'],
    ] as const) {
      expect(await signOut(name, text, { afterSignOutUrl: '/bye' })).toEqual([{ redirectUrl: '/bye' }])
      expect(await signOut(name, text, {})).toEqual([{}])
    }
  })

  test('a new key is copied and its dialog closed also where the page may not write to the clipboard by itself', async () => {
    await show('api-keys/secret')
    await page.evaluate(() => {
      const refused = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'))
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refused }, configurable: true })
      document.addEventListener('copy', () => (document.title = getSelection()?.toString() ?? ''), { once: true })
    })
    await page.getByRole('button', { name: /copy/i }).click()
    await page.locator('.cl-apiKeysCopyModal').waitFor({ state: 'detached' })
    expect(await page.title()).toBe('ak_3fXkQ8vT2mNcYpLs7dRwJb')
  })

  test('keys come by as many as it says', async () => {
    await show('api-keys/list', { props: { perPage: 2 } })
    await page.getByText('Deployments').waitFor()
    expect(await calls('apiKeys.getAll')).toMatchObject([{ initialPage: 1, pageSize: 2 }])
    await page.getByText('Displaying 1 – 2 of 3').waitFor()
  })
})

describe('people of an organization', () => {
  test('are invited by any number of addresses; whom the server names is told, and the others are kept', async () => {
    await show('organization-profile/invite')
    const tags = () => page.locator('.cl-tagPillContainer').allTextContents()
    await page.keyboard.type('mary@x.example, nobody jane@x.example;grace@northwind.example')
    expect(await tags()).toEqual(['mary@x.example', 'jane@x.example'])
    expect(await page.inputValue('input[name=emailAddress]')).toBe('nobody grace@northwind.example')
    await page.keyboard.press('Enter')
    expect(await tags()).toEqual(['mary@x.example', 'jane@x.example', 'grace@northwind.example'])
    await page.getByRole('button', { name: 'Send invitations' }).click()
    await page.getByText('That doesn’t look like an email address.').waitFor()
    await page.fill('input[name=emailAddress]', '')
    await page.getByRole('button', { name: 'Remove: jane@x.example' }).click()
    await page.getByRole('button', { name: 'Send invitations' }).click()
    await page.getByText('Already members or invited: grace@northwind.example.').waitFor()
    await expect.poll(focused).toBe('emailAddress')
    expect(await tags()).toEqual(['mary@x.example'])
    await page.keyboard.press('Enter')
    await page.getByText('The invitations are on their way.').waitFor()
  })

  test('are rows of a table, which stands there without any, too', async () => {
    await show('organization-profile/members')
    await page
      .getByRole('row', { name: /Grace Hopper/ })
      .getByRole('button', { name: /^Open menu/ })
      .click()
    await page.getByRole('menuitem', { name: 'Remove member' }).click()
    await page
      .getByRole('row', { name: /Grace Hopper/ })
      .getByRole('button', { name: 'Remove member' })
      .waitFor()
    await show('organization-profile/invite')
    await page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect.poll(focused).toBe('Invite')
    await show('organization-profile/invitations-none')
    await page.getByRole('tab', { name: 'Invitations' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(focused).toBe('Members3')
    await page.keyboard.press('ArrowRight')
    await page.getByRole('tabpanel', { name: 'Invitations' }).waitFor()
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['User', 'Role', 'Actions'])
    expect(await page.getByRole('cell').allTextContents()).toEqual(['No open invitations.'])
  })
})

describe('the domains of an organization', () => {
  const row = (name: string) => page.locator('.kw-domain').filter({ has: page.getByText(name, { exact: true }) })
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

  test('are added, proved by a code to an address there, and told how people join', async () => {
    await show('organization-profile/domains-none')
    await press('Add domain')
    await page.fill('input[name=name]', 'gmail.com')
    await page.keyboard.press('Enter')
    await page.getByText('Anybody can have an address at this domain.').waitFor()
    await page.fill('input[name=name]', 'acme.example')
    await page.keyboard.press('Enter')
    await row('acme.example').getByText('Unverified').waitFor()
    await expect.poll(focused).toBe('affiliationEmailAddress')
    await page.keyboard.type('ada@elsewhere.example')
    await page.keyboard.press('Enter')
    await page.getByText('This value can’t be used here.').waitFor()
    await page.fill('input[name=affiliationEmailAddress]', 'ada')
    await page.keyboard.press('Enter')
    await page.getByText('Enter the code sent to ada@acme.example.').waitFor()
    await page.fill('input[name=code]', '111111')
    await page.getByText('That code is incorrect.').waitFor()
    await page.fill('input[name=code]', '424242')
    await page.getByText('acme.example is verified.').waitFor()
    await expect.poll(focused).toBe('enrollmentMode')
    await page.getByLabel('Automatic suggestion').check()
    await press('Save')
    await row('acme.example').getByText('Automatic suggestion').waitFor()
    expect(await page.locator('.kw-domain').count()).toBe(1)
  })

  test('are enrolled as the instance allows, and what is open is taken back with the old way', async () => {
    await show('organization-profile/domain-enrollment')
    expect(await page.getByRole('radio').count()).toBe(3)
    await page.getByText('Open invitations: 3').waitFor()
    await page.getByLabel('By invitation only').check()
    await page.getByLabel('Take back open invitations').check()
    await press('Save')
    await row('northwind.example').getByText('By invitation only').waitFor()
    await row('northwind.example').getByRole('button').click()
    await page.getByRole('menuitem', { name: 'Change enrollment' }).click()
    expect(await page.getByRole('checkbox').count()).toBe(0)
    await show('organization-profile/domain-enrollment-some')
    expect(await page.getByRole('radio').count()).toBe(2)
  })

  test('go after a question', async () => {
    await show('organization-profile/domain-remove')
    expect(await page.getByRole('group', { name: 'Remove this domain?' }).textContent()).toContain('northwind.example')
    await press('Remove domain')
    await expect.poll(() => page.locator('.kw-domain').count()).toBe(2)
  })

  test('are seen by who may see them, changed by who may change them, where the instance has them', async () => {
    await show('organization-profile/domains-member')
    expect(await page.locator('.kw-domain').count()).toBe(3)
    expect(await page.locator('.cl-profileSection__organizationDomains button').count()).toBe(0)
    await show('organization-profile/general')
    expect(await page.locator('.cl-profileSection__organizationDomains').count()).toBe(0)
  })
})

describe('pages of a list', () => {
  const shown = () => page.locator('.cl-paginationRowText').allTextContents()
  const button = (name: string) => page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name })

  test('lead from one to the next, by numbers and by arrows, with the focus where it was', async () => {
    await show('organization-profile/members-many')
    expect(await shown()).toEqual(['Displaying', '1 – 10', 'of', '21'])
    expect(await button('Previous').isDisabled()).toBe(true)
    await button('Next').press('Enter')
    await page.getByText('Member No. 11', { exact: true }).waitFor()
    expect(await page.getByRole('row').count()).toBe(11)
    await button('Page 3').press('Enter')
    await page.getByText('Member No. 21', { exact: true }).waitFor()
    expect(await shown()).toEqual(['Displaying', '21 – 21', 'of', '21'])
    expect(await page.locator('.cl-paginationButton[aria-current=page]').textContent()).toBe('3')
    await expect.poll(focused).toBe('3')
    expect(await button('Next').isDisabled()).toBe(true)
  })

  test('go back one when the last row of the last one is gone, and say when one did not come', async () => {
    await show('organization-profile/members-many')
    await button('Page 3').click()
    await page.getByRole('button', { name: 'Open menu: Member No. 21' }).click()
    await page.getByRole('menuitem').click()
    await page.getByRole('button', { name: 'Remove member' }).click()
    await page.getByText('Member No. 20', { exact: true }).waitFor()
    expect(await shown()).toEqual(['Displaying', '11 – 20', 'of', '20'])
    await page.evaluate(() => {
      const organization = window.fakeClerk.organization as { getMemberships: unknown }
      organization.getMemberships = () => Promise.reject(new TypeError('no network'))
    })
    await button('Page 1').click()
    await page.getByText('We couldn’t load this list.').waitFor()
    expect(await page.getByRole('row').count()).toBe(0)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await shown()).toEqual(['Displaying', '1 – 10', 'of', '20'])
  })
})

test('who may manage domains finds the way there among the invitations and the requests', async () => {
  const button = page.getByRole('button', { name: 'Manage verified domains' })
  for (const name of ['invitations', 'requests']) {
    await show(`organization-profile/${name}`)
    await button.click()
    await expect.poll(focused).toBe('Verified domains')
  }
  await show('organization-profile/invitations-none')
  expect(await button.count()).toBe(0)
})

test('whose role has nothing to do with keys is told so, and the server is not asked', async () => {
  await show('api-keys/not-allowed')
  await page.getByText('Your role doesn’t include this organization’s API keys.').waitFor()
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await calls('apiKeys.getAll')).toEqual([])
})

test('domains by which people come are listed where they come, and changed there', async () => {
  const row = (name: string) => page.locator('.cl-profileSectionItem__organizationDomains', { hasText: name })
  const listed = () => page.locator('.cl-profileSectionItem__organizationDomains .kw-row-text').allTextContents()
  await show('organization-profile/invitations')
  await expect.poll(listed).toEqual(['northwind.example'])
  await row('northwind.example').getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Change enrollment' }).click()
  await page.getByLabel('Automatic suggestion').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(listed).toEqual([])
  await page.getByRole('tab', { name: 'Requests' }).click()
  await expect.poll(async () => (await listed()).includes('northwind.example')).toBe(true)
})

test('who asks to join is let in or not', async () => {
  await show('organization-profile/requests')
  await page.getByRole('button', { name: 'Approve: Grace Hopper' }).click()
  await page.getByText('Grace Hopper').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Reject: Katherine Johnson' }).click()
  await page.getByText('No requests.').waitFor()
})

test('under colours of the system, a code is read once, and which tab is open can be seen', async () => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await show('sign-in/email-code-wrong')
  expect(await page.locator('.kw-code-input').evaluate((one) => getComputedStyle(one).color)).toBe('rgba(0, 0, 0, 0)')
  await show('organization-profile/requests')
  const edge = (tab: string) => page.locator(tab).evaluate((one) => getComputedStyle(one).borderBottomColor)
  expect(await edge('.kw-tab >> nth=0')).not.toBe(await edge('.kw-tab[aria-selected=true]'))
  await page.setViewportSize({ width: 375, height: 800 })
  expect(await edge('.kw-profile-tab:not([aria-current])')).not.toBe(await edge('.kw-profile-tab[aria-current]'))
  await page.setViewportSize({ width: 1024, height: 800 })
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
})

describe('a dialog', () => {
  test('takes the focus, keeps it, and closes by Escape and from outside', async () => {
    await show('sign-in/dialog')
    await expect.poll(focused).toBe('identifier')
    for (let press = 0; press < 12; press++) await page.keyboard.press('Tab')
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').count()).toBe(0)
    await show('api-keys/list')
    const menu = page.getByRole('button', { name: /^Open menu/ }).first()
    await menu.click()
    await page.getByRole('menuitem').first().click()
    await expect.poll(focused).toBe('apiKeyRevokeConfirmation')
    await page.keyboard.press('Escape')
    await expect.poll(() => menu.evaluate((button) => button === document.activeElement)).toBe(true)
    await show('sign-in/dialog')
    await page.mouse.click(10, 10)
    expect(await page.locator('dialog').count()).toBe(0)
  })

  test('Escape closes what is innermost, and a dialog of the app around it does not hear the key', async () => {
    await show('user-profile/dialog')
    await page.evaluate(() => {
      document.body.setAttribute('role', 'dialog')
      // As libraries for dialogs listen.
      document.addEventListener('keydown', ({ key }) => document.body.append(`heard ${key}`), { capture: true })
    })
    const open = async () => [await page.getByRole('menuitem').count(), await page.locator('dialog').count()]
    await page
      .getByRole('button', { name: /^Open menu/ })
      .first()
      .click()
    await expect.poll(async () => (await open())[0]).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(open).toEqual([0, 1])
    await page.keyboard.press('Escape')
    await expect.poll(open).toEqual([0, 0])
    expect(await page.getByText('heard Escape').count()).toBe(0)
    await page.reload()
  })
})

test.each([
  ['sign-in/dialog', 400],
  ['user-verification/password', 400],
  ['create-organization/dialog', 400],
  ['user-profile/dialog', 880],
  ['organization-profile/dialog', 880],
  ['api-keys/list', 880],
])('%s is no wider than its content asks for, and leaves a margin', async (name, width) => {
  await show(name)
  expect((await page.locator('.kw-card-box').boundingBox())?.width).toBe(width)
})

test('a language is said, and from right to left where it runs so', async () => {
  await show('sign-in/identifier')
  const root = () => page.locator('.kw-root').evaluate((one) => [one.getAttribute('lang'), one.getAttribute('dir')])
  expect(await root()).toEqual(['en-US', null])
  await page.evaluate(() => window.speak('he-IL'))
  expect(await root()).toEqual(['he-IL', 'rtl'])
  const alignment = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).textAlign)
  expect(await alignment('.kw-input[type=email]')).toBe('right')
  await page.evaluate(() => window.speak('ja-JP'))
  expect(await root()).toEqual(['ja-JP', 'ltr'])
  await show('user-button/menu-accounts')
  await page.evaluate(() => window.speak('ar-SA'))
  expect(await alignment('.kw-person-name')).toBe('right')
})

test('a translation made for other components says here what it can', async () => {
  const text = () => page.locator('.kw-root').textContent()
  await show('sign-in/password', {
    localization: {
      signIn: { password: { subtitle: 'to open Northwind' } },
      formFieldInputPlaceholder__password: 'p…',
    },
  })
  expect(await text()).toContain('to open Northwind')
  expect(await page.getAttribute('input[name=password]', 'placeholder')).toBe('p…')
  await show('sign-in/task-create-organization', {
    localization: {
      taskChooseOrganization: {
        createOrganization: { formFieldLabel__name: 'Its name', formFieldInputPlaceholder__name: 'Acme' },
      },
    },
  })
  expect(await page.getByLabel('Its name').getAttribute('placeholder')).toBe('Acme')
  await show('api-keys/list', { localization: { apiKeys: { lastUsed__days: 'some {{days}} days ago' } } })
  expect(await text()).toMatch(/Last used some \d+ days ago/)
  await show('user-verification/nothing', {
    localization: { reverification: { noAvailableMethods: { message: 'Ask the help desk.' } } },
  })
  expect(await text()).toContain('Ask the help desk.')
})

test('who is asked again who they are may take a code by WhatsApp, and finds help', async () => {
  const at = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
  await show('user-verification/methods-whatsapp')
  expect(await page.locator('.cl-alternativeMethodsBlockButton').allTextContents()).toEqual([
    'Email code to ada@example.com',
    'Send SMS code to +1*****0100',
    'Send WhatsApp code to +1*****0100',
  ])
  await page.getByRole('button', { name: /WhatsApp/ }).click()
  await page.getByText('Enter the code that we’ve sent to +1*****0100 via WhatsApp.').waitFor()
  await expect.poll(focused).toBe('code')
  await expect
    .poll(() => calls('prepareFirstFactorVerification'))
    .toEqual([{ strategy: 'phone_code', phoneNumberId: 'idn_3', channel: 'whatsapp' }])
  await page.getByRole('link', { name: 'Use another method' }).click()
  await page.getByRole('button', { name: /^Send SMS/ }).waitFor()
  await page.getByRole('link', { name: 'Get help' }).click()
  await at('Get help')
  await page.getByRole('button', { name: 'Email support' }).waitFor()
  await page.getByRole('link', { name: 'Back' }).click()
  await at('Use another method')
  for (const name of ['code', 'nothing']) {
    await show(`user-verification/${name}`)
    await page.getByRole('link', { name: 'Get help' }).click()
    await at('Get help')
    await page.getByRole('link', { name: 'Back' }).click()
    await page.getByRole('link', { name: 'Get help' }).waitFor()
  }
})

test('what cannot go on says the one thing to do', async () => {
  await show('sign-in/email-link-expired')
  expect(await page.locator('.kw-root').textContent()).not.toContain('Go back')
  await page.getByRole('button', { name: 'Send a new link' }).click()
  await show('user-verification/nothing')
  await page.getByRole('button', { name: 'Sign in again' }).click()
  expect(await calls('signOut')).toEqual([{ sessionId: 'sess_1', redirectUrl: '/sign-in' }])
})

describe('the look', () => {
  test('stays when the app resets every margin and padding outside all layers', async () => {
    await page.goto(harness.url)
    await page.addStyleTag({ content: '* { margin: 0; padding: 0; box-sizing: border-box }' })
    await page.evaluate(() => window.showPage('sign-in/identifier'))
    expect(await page.locator('.cl-card').evaluate((card) => getComputedStyle(card).paddingTop)).not.toBe('0px')
  })

  test('gives way to the app’s classes, style objects and variables', async () => {
    await page.goto(harness.url)
    await page.addStyleTag({ content: '.cl-card { padding: 3px }' })
    await show('sign-in/branded')
    expect(await page.locator('.cl-card').evaluate((card) => getComputedStyle(card).padding)).toBe('3px')
    const button = page.locator('.cl-formButtonPrimary')
    expect(
      await button.evaluate((one) => [getComputedStyle(one).textTransform, getComputedStyle(one).backgroundColor]),
    ).toEqual(['uppercase', 'rgb(15, 118, 110)'])
  })

  test('follows the custom properties of the page, and whatever they become', async () => {
    await page.goto(harness.url)
    await page.addStyleTag({
      content: `:root { --clerk-color-primary: #fde047; --clerk-color-background: #fff; --clerk-color-foreground: #111;
          --clerk-border-radius: 3px; --clerk-font-size: 20px; --clerk-spacing: 2rem }
        :root.dark { --clerk-color-primary: #1d4ed8; --clerk-color-background: #101014; --clerk-color-foreground: #eee }`,
    })
    await show('sign-in/identifier', { appearance: {} })
    const root = page.locator('.kw-root')
    const seen = () =>
      page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!)
        const button = style('.cl-formButtonPrimary')
        return {
          button: [button.backgroundColor, button.color, button.borderRadius],
          card: style('.cl-card').backgroundColor,
          font: style('.kw-root').fontSize,
        }
      })
    expect(await seen()).toEqual({
      button: ['rgb(253, 224, 71)', 'rgb(22, 24, 27)', '3px'],
      card: 'rgb(255, 255, 255)',
      font: '20px',
    })
    await page.evaluate(() => document.documentElement.classList.add('dark'))
    await expect.poll(() => root.getAttribute('data-kw-scheme')).toBe('dark')
    expect(await seen()).toMatchObject({
      button: ['rgb(29, 78, 216)', 'rgb(255, 255, 255)', '3px'],
      card: 'rgb(16, 16, 20)',
    })
    // What the app says itself comes first.
    await show('sign-in/identifier', { appearance: { variables: { colorPrimary: '#000' } } })
    expect((await seen()).button[0]).toBe('rgb(0, 0, 0)')
    await page.goto(harness.url)
  })

  test('lies in the layer that the app names', async () => {
    await page.goto(harness.url)
    await page.addStyleTag({ content: '@layer mine, last; @layer last { .cl-card { padding: 5px } }' })
    await show('sign-in/identifier', { appearance: { cssLayerName: 'mine' } })
    expect(await page.locator('.cl-card').evaluate((card) => getComputedStyle(card).padding)).toBe('5px')
    await page.goto(harness.url)
  })

  test.each([
    ['colorRing', 'red', '.kw-control:focus-within', 'borderTopColor', 'rgb(255, 0, 0)'],
    ['colorDanger', 'red', '.cl-formFieldErrorText', 'color', 'rgb(255, 0, 0)'],
    ['colorInput', 'red', '.kw-control', 'backgroundColor', 'rgb(255, 0, 0)'],
    ['colorInputForeground', 'red', '.cl-input', 'color', 'rgb(255, 0, 0)'],
    ['colorMuted', 'red', '.cl-cardBox', 'backgroundColor', 'rgb(255, 0, 0)'],
    ['colorMutedForeground', 'red', '.cl-headerSubtitle', 'color', 'rgb(255, 0, 0)'],
    ['colorForeground', 'red', '.cl-headerTitle', 'color', 'rgb(255, 0, 0)'],
    ['colorBorder', 'red', '.cl-cardBox', 'borderTopColor', 'rgb(255, 0, 0)'],
    ['colorShadow', 'red', '.cl-cardBox', 'boxShadow', /^color\(srgb 1 0 0 \/ 0\.04\)/],
    ['colorPrimary', '#a00', '.cl-footerActionLink', 'color', 'rgb(170, 0, 0)'],
    ['fontFamilyButtons', 'Georgia', '.cl-formButtonPrimary', 'fontFamily', 'Georgia'],
    ['fontSize', { sm: '11px', lg: '31px' }, '.cl-headerSubtitle', 'fontSize', '14px'],
    ['fontSize', { sm: '11px', lg: '31px' }, '.cl-headerTitle', 'fontSize', '31px'],
    ['fontWeight', { semibold: 900 }, '.cl-headerTitle', 'fontWeight', '900'],
    ['spacing', '2rem', '.cl-card', 'paddingTop', '64px'],
    ['borderRadius', 'none', '.cl-cardBox', 'borderRadius', '0px'],
  ])('%s of %o shows in %s', async (name, value, selector, property, expected) => {
    await show('sign-in/identifier', { appearance: { variables: { [name]: value } } })
    if (name === 'colorDanger') await page.click('button[type=submit]')
    const actual = await page
      .locator(selector)
      .first()
      .evaluate((one, property) => getComputedStyle(one)[property as 'color'], property)
    if (typeof expected === 'string') expect(actual).toBe(expected)
    else expect(actual).toMatch(expected)
  })

  test('of dialogs and of pictures under the pointer', async () => {
    await show('sign-in/dialog', { appearance: { variables: { colorModalBackdrop: 'rgb(255 0 0)' } } })
    const backdrop = page.locator('.cl-modalBackdrop')
    expect(await backdrop.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('color(srgb 1 0 0 / 0.73)')
    const shimmer = async (appearance: object) => {
      await show('user-button/closed', { appearance })
      await page.hover('.cl-userButtonTrigger')
      return page.locator('.kw-avatar').evaluate((one) => {
        const { backgroundImage, animationName, content } = getComputedStyle(one, '::after')
        return content === 'none' ? null : [backgroundImage.includes('rgb(1, 2, 3)'), animationName]
      })
    }
    expect(await shimmer({ variables: { colorShimmer: 'rgb(1, 2, 3)' } })).toEqual([true, 'none'])
    expect(await shimmer({ layout: { shimmer: false } })).toBeNull()
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await shimmer({ variables: { colorShimmer: 'rgb(1, 2, 3)' } })).toEqual([true, 'kw-shimmer'])
    expect(await shimmer({ variables: { colorShimmer: 'rgb(1, 2, 3)' }, layout: { animations: false } })).toEqual([
      true,
      'none',
    ])
    await page.emulateMedia({ reducedMotion: 'reduce' })
  })

  test('obeys each option, under either name', async () => {
    const card = async (options: object, name = 'sign-in/development', key = 'options') => {
      await show(name, { appearance: { [key]: options } })
      return page.locator('.kw-root')
    }
    expect(await (await card({})).textContent()).toContain('Development mode')
    for (const key of ['layout', 'options'])
      expect(
        await (await card({ unsafe_disableDevelopmentModeWarnings: true }, undefined, key)).textContent(),
      ).not.toContain('Development mode')
    const links = { helpPageUrl: '/h', privacyPageUrl: '/p', termsPageUrl: '/t' }
    const hrefs = (await card(links)).locator('.cl-footerPagesLink')
    expect(await hrefs.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(['/h', '/p', '/t'])
    const logo = (await card({ logoImageUrl: 'data:,', logoLinkUrl: '/home' })).locator('.cl-logoBox')
    expect(await logo.locator('a').getAttribute('href')).toBe('/home')
    expect(await logo.locator('img').getAttribute('src')).toBe('data:,')
    expect(await (await card({ logoPlacement: 'none' })).locator('.cl-logoBox').count()).toBe(0)
    expect(await (await card({ logoPlacement: 'outside' })).locator('.cl-cardBox > .cl-logoBox').count()).toBe(1)
    expect(
      await (await card({ socialButtonsVariant: 'iconButton' })).locator('.cl-socialButtonsIconButton').count(),
    ).toBe(2)
    const order = (placement: string) =>
      card({ socialButtonsPlacement: placement }).then((root) =>
        root.evaluate((one) => {
          const form = one.querySelector('form')!
          return (
            form.compareDocumentPosition(one.querySelector('.cl-socialButtons')!) & Node.DOCUMENT_POSITION_FOLLOWING
          )
        }),
      )
    expect([await order('top'), await order('bottom')]).toEqual([0, 4])
    expect(await (await card({ autoFocus: false })).evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    const flush = (await card({ elevation: 'flush' })).locator('.cl-cardBox')
    expect(await flush.evaluate((one) => getComputedStyle(one).boxShadow)).toBe('none')
  })

  test('leaks nothing: what stands beside a component stays as it was', async () => {
    await page.goto(harness.url)
    const measure = () =>
      page.evaluate(() => {
        const box = document.createElement('div')
        box.innerHTML = '<h1>a</h1><p>b</p><button>c</button><input><ul><li>d</li></ul>'
        document.body.append(box)
        const styles = [...box.querySelectorAll('*')].map((one) =>
          JSON.stringify([...getComputedStyle(one)].map((name) => getComputedStyle(one).getPropertyValue(name))),
        )
        box.remove()
        return styles
      })
    const before = await measure()
    await page.evaluate(() => window.showPage('user-profile/account'))
    await page.evaluate(() => document.getElementById('place')!.remove())
    expect(await measure()).toEqual(before)
  })

  test('has targets of 44 px on touch', async () => {
    const touch = await browser.newContext({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true })
    const phone = await touch.newPage()
    await phone.goto(harness.url)
    await phone.evaluate(() => window.showPage('sign-in/password'))
    for (const target of await phone.locator('button.kw-button, .kw-control, button.kw-reveal, button.kw-back').all()) {
      expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(42)
    }
    await touch.close()
  })
})
