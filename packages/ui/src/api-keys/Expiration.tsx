import { useId, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { useTranslate } from '../host/context.tsx'
import { Icon } from '../primitives/Icon.tsx'
import { MenuItems } from '../primitives/MenuItems.tsx'
import { Popover } from '../primitives/Popover.tsx'

const day = 86_400
/** Lifetimes in seconds; null: for ever. */
export const lifetimes = {
  never: null,
  '1d': day,
  '7d': 7 * day,
  '30d': 30 * day,
  '60d': 60 * day,
  '90d': 90 * day,
  '180d': 180 * day,
  '1y': 365 * day,
} as const
export type Lifetime = keyof typeof lifetimes

const endOf = (seconds: number) => new Date(Date.now() + seconds * 1000)

type ExpirationProps = { readonly value: Lifetime | null; readonly onChange: (value: Lifetime) => void }

/** How long a key lasts. */
export function Expiration({ value, onChange }: ExpirationProps) {
  const t = useTranslate()
  const el = useElement()
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const id = useId()
  const seconds = value && lifetimes[value]
  const close = (options?: { focus?: boolean }) => {
    setOpen(false)
    if (options?.focus !== false) trigger.current?.focus()
  }
  return (
    <div {...el('formFieldRow formField', { id: 'apiKeyExpiration', class: 'kw-field kw-expiration' })}>
      <div {...el('formFieldLabelRow', { id: 'apiKeyExpiration', class: 'kw-field-label' })}>
        <span {...el('formFieldLabel', { id: 'apiKeyExpiration', class: 'kw-label' })} id={`${id}l`}>
          {t('formFieldLabel__apiKeyExpiration')}
          <span {...el('formFieldHintText', { id: 'apiKeyExpiration', class: 'kw-optional' })}>
            {t('formFieldHintText__optional')}
          </span>
        </span>
      </div>
      <button
        {...el('apiKeysCreateFormExpirationInput selectButton button', {
          id: 'apiKeyExpiration',
          class: 'kw-button kw-button-secondary',
        })}
        id={`${id}b`}
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-labelledby={`${id}l ${id}b`}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="kw-button-label">
          {t(
            value ? `apiKeys.formFieldOption__expiration__${value}` : 'formFieldInputPlaceholder__apiKeyExpirationDate',
          )}
          <Icon name="chevron" {...el('selectButtonIcon', { id: 'apiKeyExpiration' })} />
        </span>
      </button>
      <p class="kw-note">
        <span {...el('apiKeysCreateFormExpirationCaption formFieldHintText', { id: 'apiKeyExpiration' })}>
          {seconds
            ? t('apiKeys.formFieldCaption__expiration__expiresOn', { date: endOf(seconds) })
            : t('apiKeys.formFieldCaption__expiration__never')}
        </span>
      </p>
      {isOpen && (
        <Popover
          id={id}
          element="selectOptionsContainer selectOptionsBox"
          anchor={trigger}
          onClose={close}
          takesFocus
          isNarrow
        >
          <MenuItems
            id="apiKeyExpiration"
            label={t('formFieldLabel__apiKeyExpiration')}
            elements={{ list: 'selectOptions', item: 'selectOption' }}
            onClose={close}
            items={(Object.keys(lifetimes) as Lifetime[]).map((one) => ({
              id: one,
              label: t(`apiKeys.formFieldOption__expiration__${one}`),
              onClick: () => onChange(one),
            }))}
          />
        </Popover>
      )}
    </div>
  )
}
