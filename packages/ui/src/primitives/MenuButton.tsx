import { useId, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { type MenuItem, MenuItems } from './MenuItems.tsx'
import { Popover } from './Popover.tsx'

type MenuButtonProps = {
  /** The keys under which `appearance` names it and its mark. */
  readonly element: string
  readonly iconElement?: string
  readonly id: string
  readonly icon: IconName
  readonly label: string
  readonly items: readonly MenuItem[]
}

/** A mark that opens a list of actions. */
export function MenuButton({ element, iconElement, id, icon, label, items }: MenuButtonProps) {
  const el = useElement()
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const menuId = useId()
  const close = (options?: { focus?: boolean }) => {
    setOpen(false)
    if (options?.focus !== false) trigger.current?.focus()
  }
  return (
    <>
      <button
        {...el(element, { id, state: isOpen && 'open', class: 'kw-more' })}
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? menuId : undefined}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={icon} {...(iconElement ? el(iconElement, { id }) : {})} />
      </button>
      {isOpen && (
        <Popover id={menuId} element="menuListBox" anchor={trigger} onClose={close} takesFocus isNarrow>
          <MenuItems id={id} label={label} items={items} onClose={close} />
        </Popover>
      )}
    </>
  )
}
