import { type Dispatch, type StateUpdater, useEffect, useRef, useState } from 'preact/hooks'
import { useUi } from '../host/context.tsx'

/** Whether the menu of an account is open. It closes while another account comes in, and stays so on the page that follows. */
export function useMenuOpen(): [isOpen: boolean, setOpen: Dispatch<StateUpdater<boolean>>] {
  const { clerk, props } = useUi()
  const [isOpen, setOpen] = useState(props.defaultOpen === true)
  const isBetweenAccounts = clerk.user === undefined
  useEffect(() => {
    if (isBetweenAccounts) setOpen(false)
  }, [isBetweenAccounts])
  return [isOpen, setOpen]
}

/** `onClose` for what takes long: once this menu is gone, the one that is open by then is another. */
export function useClosesOnlyItself(onClose: () => void): () => void {
  const isThere = useRef(true)
  useEffect(
    () => () => {
      isThere.current = false
    },
    [],
  )
  return () => {
    if (isThere.current) onClose()
  }
}
