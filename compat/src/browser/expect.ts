import { expect as immediate } from '@playwright/test'

/** Playwright's, with patience for two cores that browsers, servers and other tests share. */
export const expect = immediate.configure({ timeout: 20_000 })
