// The page on which a state is shown: `harness.html?page=sign-in/password&scheme=dark&dir=rtl`. For `npm run screens` and tests.
import * as localizations from '../../../localizations/src/index.ts'
import { componentNames } from '../host/component.ts'
import { createComponentHost } from '../host/components.tsx'
import { loadComponent } from '../host/load-component.ts'
import { outOfReach } from './by-keyboard.ts'
import type { FakeClerk } from './fake-clerk.ts'
import { misfits as misfitsHere, type Styles } from './misfits.ts'
import type { Actor, Page } from './page.ts'
import { pages } from './pages.ts'
import { smallTargets } from './touch-targets.ts'

type Look = {
  readonly scheme?: string
  readonly dir?: string
  readonly props?: object
  /** An app's own texts. */
  readonly localization?: object
  readonly appearance?: object
  /** What the app gave its provider. */
  readonly options?: object
}

const languages = new Map(Object.values(localizations).map((texts) => [texts.locale, texts]))

declare global {
  interface Window {
    keywardPages: string[]
    /** Shows a state; resolves once it stands still. */
    showPage(name: string, look?: Look): Promise<void>
    /** The same state in another language, by its locale. */
    speak(locale: string): Promise<void>
    /** Classes of the state shown that a style sheet styles, but none that its component brings along. */
    strays(): Promise<string[]>
    /** What does not fit of the state shown, in each of the languages. */
    misfits(locales: readonly string[]): Promise<string[]>
    /** Controls of the state shown that a finger would miss. */
    smallTargets(): string[]
    /** Controls of the state shown that somebody without a mouse would miss. */
    outOfReach(): string[]
    fakeClerk: FakeClerk
  }
}

window.keywardPages = pages.map((page) => page.name)

let hide = () => {}
let shown: Page | null = null

window.showPage = async (name, look = {}) => {
  const page = pages.find((one) => one.name === name)
  if (!page) throw new Error(`no page ${name}`)
  document.documentElement.dir = look.dir ?? 'ltr'
  document.documentElement.dataset.scheme = look.scheme ?? 'light'
  history.replaceState(
    null,
    '',
    `${location.pathname}${page.query ? `?${page.query}` : ''}${page.step ? `#/${page.step}` : ''}`,
  )
  hide()
  shown = page
  const clerk = page.clerk()
  window.fakeClerk = clerk
  const options = {
    appearance: look.appearance ?? page.appearance ?? { colorScheme: look.scheme ?? 'light' },
    localization: page.localization ?? look.localization,
    ...look.options,
  }
  const host = createComponentHost(clerk, options, loadComponent)
  window.speak = async (locale) => {
    host.update({ options: { localization: languages.get(locale) } })
    // Parts that hear of it by themselves are drawn a moment later.
    await Promise.resolve()
    await Promise.resolve()
  }
  const place = document.getElementById('place')!
  hide = () => {
    host.unmount(place)
    host.close(page.component)
  }
  const props = { routing: 'hash', ...page.props, ...look.props }
  if (page.asDialog) await host.open(page.component, props)
  else await host.mount(page.component, place, props)
  await actor.wait()
  await page.act?.(actor)
  await document.fonts.ready
}

const styled = (css: string) => new Set([...css.matchAll(/\.(kw-[\w-]+)/g)].map(([, name]) => name!))

window.strays = async () => {
  const own = styled((await loadComponent(shown!.component)).css.join(''))
  const every = await Promise.all(componentNames.map(async (name) => (await loadComponent(name)).css.join('')))
  const elsewhere = styled(every.join(''))
  const used = [...document.querySelectorAll('.kw-root, .kw-root *')].flatMap((one) => [...one.classList])
  return [...new Set(used)].filter((name) => elsewhere.has(name) && !own.has(name))
}

window.misfits = async (locales) => {
  const found: string[] = []
  const styles: Styles = new Map()
  for (const locale of locales) {
    await window.speak(locale)
    for (const misfit of misfitsHere(styles)) found.push(`${locale}: ${misfit}`)
  }
  return found
}

window.smallTargets = smallTargets
window.outOfReach = outOfReach

const actor: Actor = {
  fill(name, value) {
    const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]:not(.kw-offstage)`)!
    input.focus()
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
  },
  choose(file) {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    const chosen = new DataTransfer()
    chosen.items.add(file)
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  },
  submit: () => document.querySelector<HTMLButtonElement>('button[type=submit]')!.click(),
  click(text) {
    const button = [...document.querySelectorAll<HTMLElement>('button, a')].find(
      (one) => one.textContent?.trim() === text,
    )
    if (!button) throw new Error(`no button "${text}"`)
    button.click()
  },
  async openMenu(of) {
    document.querySelector<HTMLElement>(`.cl-menuButton[aria-label*="${of}"]`)!.click()
    await actor.wait()
  },
  wait: (milliseconds = 60) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
