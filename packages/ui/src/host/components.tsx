import { render } from 'preact'
import { layerOf } from '../appearance/appearance.ts'
import type { Clerk, ClerkOptions } from '../clerk.ts'
import type { ComponentName, LoadComponent, MountableComponent } from './component.ts'
import { Root } from './Root.tsx'
import { adoptStyles } from './styles.ts'

type Props = Readonly<Record<string, unknown>>
type Mounted = { readonly name: ComponentName; props: Props; readonly node: Element; readonly close?: () => void }

/** What the runtime's mount and open members do, once the components are there. */
export type ComponentHost = {
  /** Draws a component into a node; once more with other props draws it anew. */
  mount(name: ComponentName, node: Element, props?: Props): Promise<void>
  unmount(node: Element): void
  /** Shows a component as a dialog over the page. */
  open(name: ComponentName, props?: Props): Promise<void>
  close(name: ComponentName): void
  /** New props of one mounted node, or new options (appearance, localization) of all. */
  update(change: { node?: Element; props?: Props; options?: Partial<ClerkOptions> }): void
}

export function createComponentHost(clerk: Clerk, initial: ClerkOptions, load: LoadComponent): ComponentHost {
  let options = initial
  const mounted = new Map<Element, Mounted>()
  const dialogs = new Map<ComponentName, Mounted>()
  const modules = new Map<ComponentName, MountableComponent>()

  async function show(entry: Mounted, isWanted: () => boolean): Promise<void> {
    const component = modules.get(entry.name) ?? (await load(entry.name))
    modules.set(entry.name, component)
    if (isWanted()) draw(entry, component)
  }

  function draw(entry: Mounted, component: MountableComponent): void {
    const layer = layerOf(options.appearance)
    for (const css of component.css) adoptStyles(entry.node, css, layer)
    render(
      <Root
        component={component}
        clerk={clerk}
        options={options}
        props={entry.props}
        close={entry.close}
        hasFont={hasFont(entry.node)}
        node={entry.node}
      />,
      entry.node,
    )
  }

  function redraw(entry: Mounted): void {
    const component = modules.get(entry.name)
    if (component) draw(entry, component)
  }

  function close(name: ComponentName): void {
    const dialog = dialogs.get(name)
    if (!dialog) return
    dialogs.delete(name)
    render(null, dialog.node)
    dialog.node.remove()
  }

  return {
    mount(name, node, props = {}) {
      const entry: Mounted = { name, node, props }
      mounted.set(node, entry)
      return show(entry, () => mounted.get(node) === entry)
    },
    unmount(node) {
      if (mounted.delete(node)) render(null, node)
    },
    open(name, props = {}) {
      close(name)
      const node = document.createElement('div')
      // Within a dialog of the app, say, which keeps the focus to itself.
      const container = (props.getContainer as (() => Element | null) | undefined)?.()
      ;(container ?? document.body).append(node)
      const entry: Mounted = { name, node, props: { ...props, __keywardModal: true }, close: () => close(name) }
      dialogs.set(name, entry)
      return show(entry, () => dialogs.get(name) === entry)
    },
    close,
    update({ node, props, options: changed }) {
      if (node) {
        const entry = mounted.get(node)
        if (!entry) return
        entry.props = { ...entry.props, ...props }
        return redraw(entry)
      }
      options = { ...options, ...changed }
      for (const entry of [...mounted.values(), ...dialogs.values()]) redraw(entry)
    },
  }
}

/** What browsers use where a page says nothing about fonts; such a page gets the system's instead. */
const unstyledFonts = ['"Times New Roman"', 'Times', 'serif', '']

function hasFont(node: Element): boolean {
  return !unstyledFonts.includes(getComputedStyle(node).fontFamily)
}
