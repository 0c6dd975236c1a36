// The page on which a state is shown: `harness.html?page=sign-in/password&scheme=dark&dir=rtl`. For `npm run screens` and tests.
import { createComponentHost } from '../host/components.tsx'
import { loadComponent } from '../host/load-component.ts'
import type { FakeClerk } from './fake-clerk.ts'
import type { Actor } from './page.ts'
import { pages } from './pages.ts'

declare global {
  interface Window {
    keywardPages: string[]
    /** Shows a state; resolves once it stands still. */
    showPage(name: string, look?: { scheme?: string; dir?: string; props?: object }): Promise<void>
    fakeClerk: FakeClerk
  }
}

window.keywardPages = pages.map((page) => page.name)

let hide = () => {}

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
  const clerk = page.clerk()
  window.fakeClerk = clerk
  const options = {
    appearance: page.appearance ?? { colorScheme: look.scheme ?? 'light' },
    localization: page.localization,
  }
  const host = createComponentHost(clerk, options, loadComponent)
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

const actor: Actor = {
  fill(name, value) {
    const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]:not(.kw-offstage)`)!
    input.focus()
    input.value = value
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
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
