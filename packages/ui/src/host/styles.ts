import { tokenRules } from '../appearance/tokens.ts'

// Style sheets are adopted, not written as elements: a content security policy without `unsafe-inline` lets them pass, and
// frameworks that own <head> do not throw them away.

type SheetRoot = Document | ShadowRoot
type Adopted = {
  readonly texts: Set<string>
  layer: string
  readonly elementRules: CSSStyleSheet | null
  readonly names: Set<string>
}

const adopted = new WeakMap<SheetRoot, Adopted>()
let roots: SheetRoot[] = []

/**
 * Makes a component's CSS count in the tree of `node`, once. It lives in `@layer keyward` (or the layer that the app names), so
 * that any rule of the app wins over it. An app whose reset stands outside every layer (`* { padding: 0 }`) would flatten it
 * however; then the sheet is taken out of its layer, where that reset is the weaker one.
 */
export function adoptStyles(node: Node, css: string, layer = 'keyward'): void {
  const root = rootOf(node)
  const state = stateOf(root)
  if (state.texts.has(css)) return
  if (state.texts.size === 0) {
    state.layer = resetsFlatten(root) ? '' : layer
    adopt(root, wrap(tokenRules(), state.layer))
  }
  state.texts.add(css)
  adopt(root, wrap(css, state.layer))
}

/** Rules of the app's style objects: outside the layer, since the app asked for them. */
export function addElementRules(name: string, rules: () => string): void {
  for (const root of roots) {
    const state = stateOf(root)
    if (state.names.has(name) || !state.elementRules) continue
    state.names.add(name)
    try {
      state.elementRules.replaceSync(`${textOf(state.elementRules)}${rules()}`)
    } catch {
      // A rule that the browser cannot read is the app's mistake; the component stays usable.
    }
  }
}

function stateOf(root: SheetRoot): Adopted {
  let state = adopted.get(root)
  if (!state) {
    state = { texts: new Set(), layer: '', elementRules: newSheet(), names: new Set() }
    adopted.set(root, state)
    roots = [...roots, root]
    if (state.elementRules) root.adoptedStyleSheets.push(state.elementRules)
  }
  return state
}

function adopt(root: SheetRoot, text: string): void {
  const sheet = newSheet()
  if (!sheet) return
  sheet.replaceSync(text)
  // Before the sheet of the app's own element rules, which is the last.
  root.adoptedStyleSheets.splice(Math.max(0, root.adoptedStyleSheets.length - 1), 0, sheet)
}

function wrap(css: string, layer: string): string {
  return layer ? `@layer ${layer.replace(/[^\w.-]/g, '')}{${css}}` : css
}

function resetsFlatten(root: SheetRoot): boolean {
  const sheet = newSheet()
  if (!sheet) return false
  sheet.replaceSync('@layer keyward-probe{.kw-probe{padding-left:3px;position:absolute;visibility:hidden}}')
  root.adoptedStyleSheets.push(sheet)
  const probe = document.createElement('div')
  probe.className = 'kw-probe'
  const parent = root instanceof Document ? root.body : root
  parent.append(probe)
  const flattened = getComputedStyle(probe).paddingLeft !== '3px'
  probe.remove()
  root.adoptedStyleSheets.splice(root.adoptedStyleSheets.indexOf(sheet), 1)
  return flattened
}

function newSheet(): CSSStyleSheet | null {
  try {
    const sheet = new CSSStyleSheet()
    return typeof sheet.replaceSync === 'function' && 'adoptedStyleSheets' in document ? sheet : null
  } catch {
    return null
  }
}

function textOf(sheet: CSSStyleSheet): string {
  return [...sheet.cssRules].map((rule) => rule.cssText).join('')
}

function rootOf(node: Node): SheetRoot {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root : document
}
