import { useEffect, useMemo, useState } from 'preact/hooks'
import { parseAppearance } from '../appearance/appearance.ts'
import { type PageLook, readPageLook, watchPageLook } from '../appearance/page-look.ts'
import { AppearanceProvider, useAppearance, useElement } from '../appearance/use-appearance.tsx'
import type { Clerk, ClerkOptions } from '../clerk.ts'
import { createTranslate, directionOf, type Localization, localeOf, type Translate } from '../localization/localize.ts'
import { leavingOf } from '../routing/finish-session.ts'
import { RouterProvider } from '../routing/use-router.tsx'
import type { MountableComponent } from './component.ts'
import { type Ui, UiContext, useUi } from './context.tsx'
import { Modal } from './Modal.tsx'

export type RootProps = {
  readonly component: MountableComponent
  readonly clerk: Clerk
  readonly options: ClerkOptions
  readonly props: Readonly<Record<string, unknown>>
  /** Set for a dialog. */
  readonly close?: (() => void) | undefined
  /** Whether the page around says which font it wants. */
  readonly hasFont: boolean
  /** Where it is drawn. */
  readonly node: Element
}

/** A mounted component with all it stands on: appearance, texts, place in the address. */
export function Root({ component, clerk, options, props, close, hasFont, node }: RootProps) {
  const { Component, appearanceKey, texts } = component
  const localization = options.localization as Localization | undefined
  const look = usePageLook(node)
  const appearance = useMemo(
    () => parseAppearance(appearanceKey, [options.appearance, props.appearance], look),
    [appearanceKey, options.appearance, props.appearance, look],
  )
  const environment = clerk.__unstable__environment
  const leaving = leavingOf(clerk)
  const isReady = Boolean(environment && clerk.client)
  const [, redraw] = useState(0)
  // Mounted before the runtime has loaded: drawn as soon as it has.
  useEffect(() => (isReady ? undefined : clerk.addListener(() => redraw((count) => count + 1))), [clerk, isReady])
  const ui = useMemo((): Ui | null => {
    if (!environment) return null
    return {
      clerk,
      environment,
      localization,
      locale: localeOf(localization),
      t: withApplication(createTranslate(localization, ...texts), environment.displayConfig.applicationName),
      props,
      option: (key) => clerk.__internal_getOption?.(key) ?? options[key],
      close,
      leaving,
    }
  }, [clerk, environment, localization, texts, props, options, close, leaving])
  if (!ui || !clerk.client) return null

  const { displayConfig } = ui.environment
  const external = component.externalUrl?.({
    signInUrl: (ui.option('signInUrl') as string) || displayConfig.signInUrl,
    signUpUrl: (ui.option('signUpUrl') as string) || displayConfig.signUpUrl,
  })
  const routing = close || component.hasNoSteps ? 'virtual' : (props.routing as string | undefined)
  const start = component.startStep ?? (props.__experimental_startPath as string | undefined)
  const body = (
    <RouterProvider
      routing={component.startStep ? 'virtual' : routing}
      path={props.path as string | undefined}
      startPath={start}
      externalUrl={external}
    >
      <Component />
    </RouterProvider>
  )
  return (
    <UiContext.Provider value={ui}>
      <AppearanceProvider value={appearance}>
        <Frame name={appearanceKey} hasFont={hasFont} isRoot={!close}>
          {close ? (
            <Modal onClose={close}>
              <div class={`cl-${appearanceKey}-root kw-through`}>{body}</div>
            </Modal>
          ) : (
            body
          )}
        </Frame>
      </AppearanceProvider>
    </UiContext.Provider>
  )
}

function usePageLook(node: Element): PageLook {
  const [look, setLook] = useState(() => readPageLook(node))
  useEffect(() => watchPageLook(() => setLook(readPageLook(node))), [node])
  return look
}

type FrameProps = { name: string; hasFont: boolean; isRoot: boolean; children: preact.ComponentChildren }

/** `cl-<component>-root` stands here, in a dialog inside it: tests of apps wait for it in either place. */
function Frame({ name, hasFont, isRoot, children }: FrameProps) {
  const { scheme, style, layout } = useAppearance()
  const { locale, localization } = useUi()
  const el = useElement()
  return (
    <div
      {...el('rootBox', { class: `${isRoot ? `cl-${name}-root ` : ''}kw-root kw-${name}` })}
      lang={locale}
      dir={directionOf(localization)}
      data-kw-scheme={scheme === 'light' ? undefined : scheme}
      data-kw-font={hasFont ? undefined : 'system'}
      data-kw-still={layout.animations === false ? '' : undefined}
      data-kw-shimmer={layout.shimmer === false ? undefined : ''}
      style={style}
    >
      {children}
    </div>
  )
}

/** Any text may name the application: those of other people's translations do so in places where ours do not. */
function withApplication(t: Translate, applicationName: string | undefined): Translate {
  return (id, values) => t(id, { applicationName, ...values })
}
