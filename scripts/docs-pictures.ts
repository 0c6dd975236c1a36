/**
 * `npm run docs:pictures`: pictures of the components for the documentation, in light and dark, from the same states as
 * `npm run screens`. They are in git; run it after a change that shows.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import type {} from '../packages/ui/src/pages/harness.ts'
import { serveHarness } from '../packages/ui/src/pages/serve.ts'
import { launchChromium } from './test/launch.ts'
import { root } from './test/prepare.ts'

const out = join(root, 'apps/docs/public/pictures')
/** Name of the picture, and the state that it shows. */
const pictures: Readonly<Record<string, string>> = {
  'sign-in': 'sign-in/identifier',
  'sign-up': 'sign-up/form',
  'user-button': 'user-button/menu',
  'user-profile': 'user-profile/account',
  'organization-switcher': 'organization-switcher/menu',
  'organization-profile': 'organization-profile/members',
  'organization-list': 'organization-list/list',
  'create-organization': 'create-organization/form',
  'api-keys': 'api-keys/list',
  waitlist: 'waitlist/start',
  'task-choose-organization': 'sign-in/task-create-organization',
  'task-reset-password': 'sign-in/task-reset-password',
  reverification: 'user-verification/password',
}
/** States try names of any length; pictures show usual ones. */
const usual = [
  ['Donaudampf', 'Dagger Press'],
  ['Wolfesch', 'Nightly export'],
] as const
const margin = 24

await mkdir(out, { recursive: true })
const harness = await serveHarness()
const browser = await launchChromium()
try {
  const context = await browser.newContext({ viewport: { width: 980, height: 1400 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  await page.goto(harness.url)
  for (const scheme of ['light', 'dark'] as const) {
    for (const [name, state] of Object.entries(pictures)) await picture(page, { name, state, scheme })
  }
} finally {
  await browser.close()
  await harness.close()
}

async function picture(page: Page, { name, state, scheme }: { name: string; state: string; scheme: string }) {
  await page.evaluate(([state, scheme]) => window.showPage(state!, { scheme }), [state, scheme])
  await page.waitForTimeout(300)
  const clip = await page.evaluate(
    ([usual, margin]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const [start, name] of usual) if (node.textContent?.startsWith(start)) node.textContent = name
      }
      ;(document.activeElement as HTMLElement | null)?.blur()
      const boxes = [...document.querySelectorAll('.kw-card-box, .kw-menu, .kw-user-button, .kw-switcher')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0)
      const x = Math.min(...boxes.map(({ left }) => left)) - margin
      const y = Math.max(0, Math.min(...boxes.map(({ top }) => top)) - margin)
      return {
        x,
        y,
        width: Math.max(...boxes.map(({ right }) => right)) + margin - x,
        height: Math.max(...boxes.map(({ bottom }) => bottom)) + margin - y,
      }
    },
    [usual, margin] as const,
  )
  const png = await page.screenshot({ clip, animations: 'disabled' })
  await sharp(png)
    .webp({ quality: 80 })
    .toFile(join(out, `${name}-${scheme}.webp`))
}
