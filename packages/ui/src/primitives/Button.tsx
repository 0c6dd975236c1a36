import type { ComponentChildren } from 'preact'
import { useElement } from '../appearance/use-appearance.tsx'
import { useTranslate } from '../host/context.tsx'
import { Icon, type IconName, Spinner } from './Icon.tsx'

type ButtonProps = {
  readonly children: ComponentChildren
  readonly element?: string
  readonly id?: string
  readonly kind?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'danger-quiet'
  readonly type?: 'submit' | 'button'
  readonly pending?: boolean
  readonly disabled?: boolean
  readonly small?: boolean
  readonly icon?: IconName
  readonly iconElement?: string
  readonly onClick?: () => void
  readonly ref?: (element: HTMLButtonElement | null) => void
  readonly 'aria-label'?: string
  /** In a menu, whose keys lead to it. */
  readonly role?: 'menuitem'
}

/** A button keeps its size while it works: the label stays in place, unseen, below the spinner. */
export function Button({
  kind = 'secondary',
  element = 'button',
  id,
  pending = false,
  type = 'button',
  small,
  icon,
  iconElement,
  children,
  ...rest
}: ButtonProps) {
  const el = useElement()
  const t = useTranslate()
  const look = el(element === 'button' ? 'button' : `${element} button`, {
    id,
    state: pending && 'loading',
    class: `kw-button kw-button-${kind}${small ? ' kw-button-small' : ''}${pending ? ' kw-pending' : ''}`,
  })
  return (
    <button
      {...look}
      {...rest}
      type={type}
      tabIndex={rest.role ? -1 : undefined}
      // Not `disabled` while pending: the focus would be lost, and with it the place of people who use a keyboard.
      aria-disabled={pending || rest.disabled || undefined}
      disabled={rest.disabled && !pending}
      onClick={pending ? undefined : rest.onClick}
    >
      <span class="kw-button-label">
        {icon && <Icon name={icon} {...(iconElement ? el(iconElement, { id }) : {})} />}
        {children}
      </span>
      {pending && (
        <span class="kw-button-spinner">
          <Spinner />
          <span class="kw-hidden">{t('loading')}</span>
        </span>
      )}
    </button>
  )
}

/** The one action that continues: the first submit button of its form. */
export function SubmitButton({
  pending,
  children,
  kind = 'primary',
  element,
  ref,
}: {
  /** What it is besides. */
  element?: string | undefined
  pending: boolean
  children?: ComponentChildren
  kind?: 'primary' | 'danger'
  ref?: (element: HTMLButtonElement | null) => void
}) {
  const el = useElement()
  const t = useTranslate()
  return (
    <Button
      type="submit"
      kind={kind}
      element={element ? `${element} formButtonPrimary` : 'formButtonPrimary'}
      pending={pending}
      {...(ref ? { ref } : {})}
    >
      {children ?? (
        <>
          {t('formButtonPrimary')}
          <Icon name="arrowRight" size={14} {...el('buttonArrowIcon')} />
        </>
      )}
    </Button>
  )
}

/** An action that reads as a link; with `href` it is one. */
export function TextLink({
  element = 'link',
  id,
  href,
  onClick,
  children,
  disabled,
}: {
  element?: string
  id?: string
  href?: string
  onClick?: () => void
  children: ComponentChildren
  disabled?: boolean
}) {
  const look = useElement()(element, { id, class: 'kw-link' })
  if (href === undefined)
    return (
      // Reads and counts as a link (tests of apps look for one), and keeps a button's keys.
      // biome-ignore lint/a11y/useSemanticElements: an anchor without an address takes no focus
      <button type="button" role="link" {...look} onClick={onClick} disabled={disabled}>
        {children}
      </button>
    )
  return (
    <a
      {...look}
      href={href}
      onClick={(event) => {
        if (!onClick || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        onClick()
      }}
    >
      {children}
    </a>
  )
}
