import { useElement } from '../appearance/use-appearance.tsx'
import { isEmailAddress } from '../form/identifier.ts'
import type { Form } from '../form/use-form.ts'
import { useTranslate } from '../host/context.tsx'
import { Field } from '../primitives/Field.tsx'
import { Icon } from '../primitives/Icon.tsx'

type AddressesFieldProps = {
  readonly form: Form
  readonly input: { current: HTMLInputElement | null }
  readonly addresses: readonly string[]
  readonly onChange: (addresses: readonly string[]) => void
}

/** Any number of addresses. Each becomes a tag as soon as a comma, a blank or Enter ends it; what is no address stays as it was typed. */
export function AddressesField({ form, input, addresses, onChange }: AddressesFieldProps) {
  const t = useTranslate()
  const take = (isEnded = false) => {
    const parts = input.current!.value.split(separators)
    const unfinished = isEnded ? [] : parts.splice(-1)
    const ended = parts.filter(isEmailAddress)
    if (ended.length === 0) return
    input.current!.value = [...parts.filter((part) => part && !isEmailAddress(part)), ...unfinished]
      .join(' ')
      .trimStart()
    onChange(unique([...addresses, ...ended]))
  }
  return (
    <Field
      form={form}
      name="emailAddress"
      textId="emailAddresses"
      boxElement="tagInputContainer"
      isFilled={addresses.length > 0}
      autoComplete="off"
      inputMode="email"
      autoFocus
      inputRef={(element) => {
        input.current = element
      }}
      onInput={() => take()}
      onKeyDown={(event) => {
        const { value } = event.currentTarget
        if (event.key === 'Enter' && value && !event.isComposing) {
          event.preventDefault()
          take(true)
        }
        if (event.key === 'Backspace' && !value) onChange(addresses.slice(0, -1))
      }}
      before={addresses.map((address) => (
        <Tag
          key={address}
          text={address}
          remove={`${t('userProfile.formButtonPrimary__remove')}: ${address}`}
          onRemove={() => onChange(addresses.filter((one) => one !== address))}
        />
      ))}
    />
  )
}

const separators = /[\s,;]+/

/** Those that were typed, and what is still being typed. */
export const withTyped = (addresses: readonly string[], typed: string): readonly string[] =>
  unique([...addresses, ...typed.split(separators).filter(Boolean)])

function unique(addresses: readonly string[]): readonly string[] {
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()]
}

function Tag({ text, remove, onRemove }: { text: string; remove: string; onRemove: () => void }) {
  const el = useElement()
  return (
    <span {...el('tagPillContainer', { class: 'kw-tag' })}>
      <bdi>{text}</bdi>
      <button {...el('tagPillIcon', { class: 'kw-tag-remove' })} type="button" aria-label={remove} onClick={onRemove}>
        <Icon name="close" size={12} />
      </button>
    </span>
  )
}
