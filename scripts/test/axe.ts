import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** What is wrong with a page, or a part of it, for people who cannot see or point: `rule: <element> …`, the impact last. */
export async function violations(
  page: Page,
  part: string,
  rules: { readonly without?: readonly string[]; readonly only?: readonly string[] },
): Promise<string[]> {
  // Once for a document; `@axe-core/playwright` brings its half megabyte, and a page of its own, for each look.
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source())
  return page.evaluate(
    async ({ part, without, only }) => {
      const { violations } = await window.axe!.run(part, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: [...only] } : {}),
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      })
      return violations.map(({ id, impact, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')} (${impact})`)
    },
    { part, without: rules.without ?? [], only: rules.only },
  )
}

let text: string | undefined
const source = () => (text ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
