import type { AppearanceVariables } from './variables.ts'

// What a page says without `appearance`: custom properties in its style sheets, by the documented names.

/** Documented name → the end of its custom property; a scale has one for each step. */
const names: Readonly<Record<string, readonly string[]>> = {
  fontSize: ['', '-xs', '-sm', '-md', '-lg', '-xl'],
  fontWeight: ['', '-normal', '-medium', '-semibold', '-bold'],
  ...Object.fromEntries(
    [
      ...['Primary', 'PrimaryForeground', 'Danger', 'Success', 'Warning', 'Neutral', 'Foreground', 'MutedForeground'],
      ...['Muted', 'Background', 'Input', 'InputForeground', 'Ring', 'Border', 'Shimmer', 'Shadow', 'ModalBackdrop'],
    ].map((name) => [`color${name}`, ['']]),
  ),
  ...Object.fromEntries(
    ['fontFamily', 'fontFamilyButtons', 'fontFamilyMono', 'borderRadius', 'spacing'].map((name) => [name, ['']]),
  ),
}

export type PageLook = {
  /** Variables that the page sets, as references to its custom properties: they stay alive. */
  readonly variables: AppearanceVariables
  readonly resolve: (text: string) => string
}

/** What counts where a node is. */
export function readPageLook(node: Element): PageLook {
  const computed = getComputedStyle(node)
  const variables: Record<string, string | Record<string, string>> = {}
  for (const [name, ends] of Object.entries(names)) {
    const property = `--clerk-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    const set = ends.filter((end) => computed.getPropertyValue(property + end) !== '')
    if (set.length === 0) continue
    variables[name] =
      ends.length === 1
        ? `var(${property})`
        : Object.fromEntries(
            set.map((end) => [end.slice(1) || (name === 'fontSize' ? 'md' : 'normal'), `var(${property}${end})`]),
          )
  }
  return { variables, resolve: (text) => resolveIn(computed, text, 5) }
}

/** `var(--brand, red)` becomes what it stands for, through as many steps as anybody would write. */
function resolveIn(computed: CSSStyleDeclaration, text: string, depth: number): string {
  if (depth === 0 || !text.includes('var(')) return text
  const resolved = text.replace(
    /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/g,
    (_, name: string, fallback = '') => computed.getPropertyValue(name).trim() || fallback.trim(),
  )
  return resolveIn(computed, resolved, depth - 1)
}

/** Calls whenever a page may have changed its colours: another class on its root, another scheme of the system. */
export function watchPageLook(onChange: () => void): () => void {
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const observer = new MutationObserver(onChange)
  const options = { attributeFilter: ['class', 'data-theme', 'data-mode', 'data-scheme', 'data-color-scheme'] }
  observer.observe(document.documentElement, options)
  observer.observe(document.body, options)
  scheme.addEventListener('change', onChange)
  return () => {
    observer.disconnect()
    scheme.removeEventListener('change', onChange)
  }
}
