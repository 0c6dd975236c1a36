'use client'
import { createContext, type JSX, type PropsWithChildren, useContext } from 'react'

type GetContainer = () => HTMLElement | null
const ContainerContext = createContext<GetContainer | null>(null)

export type PortalProviderProps = PropsWithChildren<{
  /** The element that dialogs stand in; asked each time that one opens. Null: the end of the page. */
  getContainer: GetContainer
}>

/**
 * Dialogs that components, buttons and hooks inside of it open stand in an element of the app, as within a dialog of its own
 * that keeps the focus. Menus need none: they stand where their button does.
 */
export function UNSAFE_PortalProvider({ getContainer, children }: PortalProviderProps): JSX.Element {
  return <ContainerContext.Provider value={getContainer}>{children}</ContainerContext.Provider>
}
UNSAFE_PortalProvider.displayName = 'UNSAFE_PortalProvider'

/** What opens a dialog hands this on to the runtime. */
export function useContainer(): { getContainer?: GetContainer } {
  const getContainer = useContext(ContainerContext)
  return getContainer ? { getContainer } : {}
}
