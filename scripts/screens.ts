// npm run screens [-- name …]: pictures of every state of every component into screens/, at desktop, tablet and phone width, light
// and dark, and from right to left. For looking at. `--width 375`, `--scheme dark` and `--dir rtl` take some looks only; `--locale ar-SA` shows
// another language.
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page as BrowserPage } from '@playwright/test'
import type {} from '../packages/ui/src/pages/harness.ts'
import { serveHarness } from '../packages/ui/src/pages/serve.ts'
import { launchChromium } from './test/launch.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'screens' },
    width: { type: 'string' },
    scheme: { type: 'string' },
    dir: { type: 'string' },
    locale: { type: 'string' },
  },
})

type Look = { readonly width: number; readonly scheme: 'light' | 'dark'; readonly dir: 'ltr' | 'rtl' }
const all: readonly Look[] = [1280, 768, 375].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) => (['ltr', 'rtl'] as const).map((dir) => ({ width, scheme, dir }))),
)
const looks = all.filter(
  (look) =>
    (!values.width || look.width === Number(values.width)) &&
    (!values.scheme || look.scheme === values.scheme) &&
    (!values.dir || look.dir === values.dir),
)

const harness = await serveHarness()
const browser = await launchChromium()
let count = 0
try {
  if (positionals.length === 0) await rm(values.out, { recursive: true, force: true })
  for (const look of looks) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: heightOf(look.width) },
      hasTouch: look.width < 500,
      isMobile: look.width < 500,
    })
    const page = await context.newPage()
    await page.goto(harness.url)
    const names = await page.evaluate(() => window.keywardPages)
    for (const name of names.filter(
      (one) => positionals.length === 0 || positionals.some((part) => one.includes(part)),
    )) {
      await picture(page, name, look)
      count++
    }
    await context.close()
  }
} finally {
  await browser.close()
  await harness.close()
}
console.log(`${count} pictures in ${values.out}/`)

function heightOf(width: number): number {
  return width < 500 ? 740 : 800
}

async function picture(page: BrowserPage, name: string, { width, scheme, dir }: Look): Promise<void> {
  await page.evaluate(([name, scheme, dir]) => window.showPage(name!, { scheme, dir }), [name, scheme, dir])
  // What leads to a state is said in English.
  if (values.locale) await page.evaluate((locale) => window.speak(locale), values.locale)
  await page.waitForTimeout(220)
  const path = join(
    values.out,
    `${[name, width, scheme, ...(dir === 'rtl' ? [dir] : []), ...(values.locale ? [values.locale] : [])].join('-')}.png`,
  )
  await mkdir(dirname(path), { recursive: true })
  // A whole page by a window of its height: a picture of more than the window would lose the touch screen.
  const high = await page.evaluate(() => document.documentElement.scrollHeight)
  if (!name.endsWith('/dialog')) await page.setViewportSize({ width, height: Math.max(high, heightOf(width)) })
  await page.screenshot({ path, animations: 'disabled', caret: 'initial' })
  await page.setViewportSize({ width, height: heightOf(width) })
}
