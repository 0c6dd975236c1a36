import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Clerk, Environment } from '../clerk.ts'
import type { Localization, Translate } from '../localization/localize.ts'

/** What every part of a mounted component can ask for. */
export type Ui = {
  readonly clerk: Clerk
  readonly environment: Environment
  readonly localization: Localization | undefined
  /** The language of the texts. */
  readonly locale: string
  readonly t: Translate
  /** The props that the app gave the component. */
  readonly props: Readonly<Record<string, unknown>>
  readonly option: (key: string) => unknown
  /** Set while the component is shown as a dialog. */
  readonly close?: (() => void) | undefined
  /** Whether this very component has done its work and the page is about to be left. */
  readonly leaving: { current: boolean }
}

export const UiContext = createContext<Ui | null>(null)

export function useUi(): Ui {
  return useContext(UiContext)!
}

export function useTranslate(): Translate {
  return useUi().t
}

/** Draws again whenever the runtime says that client, session or user changed. */
export function useClerkState(): void {
  const { clerk } = useUi()
  const [, redraw] = useState(0)
  useEffect(() => clerk.addListener(() => redraw((count) => count + 1)), [clerk])
}
