import { createPageObjects } from '@clerk/testing/playwright/unstable'
import type { Page } from '@playwright/test'
import { violations } from '../../../../scripts/test/axe.ts'
import { expect } from '../expect.ts'
import { createPerson, open, type Stage } from '../flows/kit.ts'

export const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const
export type Screen = keyof typeof screens

/** The official ones, of the testing package: what the tests of apps are written with. */
export type PageObjects = ReturnType<typeof createPageObjects>

export type Visit = {
  readonly stage: Stage
  readonly page: Page
  readonly u: PageObjects
  readonly screen: Screen
}
export type ComponentFlow = (visit: Visit) => Promise<void>

/** One flow in a browser context of its own, on a screen of this size. */
export async function visit(flow: ComponentFlow, stage: Stage, screen: Screen): Promise<void> {
  const page = await open(stage)
  const context = page.context()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  try {
    await page.setViewportSize(screens[screen])
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await flow({ stage, page, screen, u: createPageObjects({ page, baseURL: stage.appUrl, useTestingToken: false }) })
    expect(errors, 'errors that the page threw').toEqual([])
  } catch (error) {
    await page.screenshot({ path: `${process.env['TMPDIR'] ?? '/tmp'}/keyward-component.png` }).catch(() => undefined)
    throw error
  } finally {
    await context.close()
  }
}

/** A new person, who is in. */
export async function enter({ stage, u }: Visit, extra: Record<string, unknown> = {}) {
  const person = await createPerson(stage, extra)
  await u.signIn.goTo()
  await u.signIn.signInWithEmailAndInstantPassword({ email: person.email, password: person.password })
  await u.expect.toBeSignedIn()
  return person
}

/** Nothing serious for people who cannot see or point, and nothing that needs to be moved sideways. */
export async function inspect(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)))
  })
  const serious = async () => {
    // The page around the component is the app's.
    const found = await violations(page, 'html', { without: ['landmark-one-main', 'page-has-heading-one', 'region'] })
    return found.filter((one) => /\((serious|critical)\)$/.test(one))
  }
  // What is pale because it is about to change does not stay so.
  await expect.poll(serious).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'px too wide').toBeLessThan(1)
}
