import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { launchChromium } from '../../../../scripts/test/launch.ts'
import { takeTurn } from '../flows/index.ts'
import type { Stage } from '../flows/kit.ts'
import { changeSettings, type Keyward, startKeyward } from '../processes.ts'
import * as account from './account.ts'
import * as organizations from './organizations.ts'
import * as others from './others.ts'
import { ownForms } from './own-forms.ts'
import { type ServedApp, serveApp } from './serve.ts'
import { type ComponentFlow, type Screen, screens, visit } from './stage.ts'

/** What people do with components, by the sentence that tells it. */
const flows: Readonly<Record<string, ComponentFlow>> = {
  'a protected page leads to signing in and back': account.protectedPage,
  'signing up with a code by mail': account.signUp,
  'signing in and the menu of the user by keyboard alone': account.keyboardAlone,
  'the profile: names, a phone number': account.profile,
  'security: a new password, the end of the account': account.security,
  'pages of the app in the profile': account.customPages,
  'the user button: own items, a profile in a dialog; the avatar': account.userButton,
  'organizations: create in a dialog and on a page, switch, list': organizations.create,
  'organization profile: own page, a domain, invite, remove a member': organizations.administer,
  'API keys alone and in the profile: create, copy, revoke': others.apiKeys,
  'who acts as somebody else sees it': others.impersonation,
  'forms of the app by the hooks that follow signals': ownForms,
}

const settings = {
  auth_phone: { used_for_sign_up: true },
  auth_username: { used_for_sign_up: true },
  organization_settings: {
    enabled: true,
    slug_disabled: false,
    force_organization_selection: false,
    domains_enabled: true,
    domains_enrollment_modes: ['automatic_invitation', 'automatic_suggestion'],
  },
  api_keys: { user_api_keys_enabled: true, orgs_api_keys_enabled: true },
}

const byPhoneAlone = {
  auth_phone: { used_for_sign_in: true, channels: ['sms', 'whatsapp'] },
  auth_email: { required_for_sign_up: false },
  auth_password: { required: false },
}
const byMailAgain = {
  auth_phone: { used_for_sign_in: false, channels: ['sms'] },
  auth_email: { required_for_sign_up: true },
  auth_password: { required: true },
}

/** Every component with one of the React packages, on a server, a page and a browser of its own. */
export function describeComponents(sdk: 'official' | 'keyward'): void {
  describe(`components, ${sdk} React package`, () => {
    let keyward: Keyward
    let app: ServedApp
    let browser: Browser
    const stage = (): Stage => ({ browser, appUrl: app.url, keyward, bundle: 'own' })
    const everyScreen = Object.keys(screens) as Screen[]

    beforeAll(async () => {
      keyward = await startKeyward()
      changeSettings(keyward, settings)
      const { publishableKey, url } = keyward
      // wire.md §1.5: where the official package finds us. Ours reads it from the key.
      const addresses = { proxyUrl: url, clerkJSUrl: `${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js` }
      app = await serveApp(sdk, { publishableKey, ...(sdk === 'official' ? addresses : {}) })
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser?.close()
      await app?.stop()
      await keyward?.stop()
    })

    describe.each(everyScreen)('%s', (screen) => {
      test.concurrent.each(Object.entries(flows))('%s', (_name, flow) => takeTurn(() => visit(flow, stage(), screen)))
    })

    // What follows changes the instance for everybody, so it comes last and one after the other.
    test.each(everyScreen)('the waitlist, %s', async (screen) => {
      changeSettings(keyward, { auth_access_control: { sign_up_mode: 'waitlist' } })
      await visit(others.waitlist, stage(), screen)
      changeSettings(keyward, { auth_access_control: { sign_up_mode: 'public' } })
    })

    test('signing up and in by WhatsApp', async () => {
      changeSettings(keyward, byPhoneAlone)
      await visit(others.byWhatsApp, stage(), 'phone').finally(() => changeSettings(keyward, byMailAgain))
    })

    test('signing in or up under strict protection', async () => {
      changeSettings(keyward, { auth_attack_protection: { enumeration_protection: 'strict' } })
      await visit(account.strictSignInOrUp, stage(), 'phone')
      changeSettings(keyward, { auth_attack_protection: { enumeration_protection: 'off' } })
    })

    test.each(everyScreen)('an organization has to be chosen, %s', async (screen) => {
      changeSettings(keyward, { organization_settings: { force_organization_selection: true } })
      await visit(organizations.chooseTask, stage(), screen)
      changeSettings(keyward, { organization_settings: { force_organization_selection: false } })
    })

    test.each(everyScreen)('proving again who one is, %s', async (screen) => {
      await visit(
        others.reverification(() => advance(keyward, 11 * 60)),
        stage(),
        screen,
      )
    })
  })
}

async function advance({ url }: Keyward, seconds: number): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ advance_seconds: seconds })
  const { status } = await fetch(`${url}/dev/clock`, { method: 'POST', headers, body })
  if (status !== 200) throw new Error(`/dev/clock answered ${status}`)
}
