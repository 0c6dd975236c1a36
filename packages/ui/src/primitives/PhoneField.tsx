import { useEffect, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Country } from '../form/calling-codes.ts'
import { canonicalPhone, formatPhone } from '../form/identifier.ts'
import { useUi } from '../host/context.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

type CallingCodes = typeof import('../form/calling-codes.ts')

/**
 * A phone number with the country beside it. A number written with "+" is taken as it stands and moves the country along; the
 * one that leaves the form is canonical, whatever was typed.
 */
export function PhoneField(props: FieldProps) {
  const el = useElement()
  const { t, locale: textLocale } = useUi()
  const [codes, setCodes] = useState<CallingCodes | null>(null)
  const [iso, setIso] = useState<string | null>(null)
  const input = useRef<HTMLInputElement | null>(null)

  useEffect(() => {
    void import('../form/calling-codes.ts').then(setCodes)
  }, [])

  const locale = typeof navigator === 'undefined' ? undefined : navigator.language
  const country = codes?.countries.find((one) => one.iso === iso) ?? codes?.countryOfLocale(locale)
  const follow = (value: string) => {
    const found = value.trim().startsWith('+') ? codes?.countryOf(value) : undefined
    if (found && found.code !== country?.code) setIso(found.iso)
  }
  const canonicalize = () => {
    if (input.current && country) input.current.value = canonicalPhone(input.current.value, country.code)
  }

  return (
    <Field
      {...props}
      type="tel"
      inputMode="tel"
      autoComplete={props.autoComplete ?? 'tel'}
      onInput={follow}
      onBlur={() => {
        canonicalize()
        if (input.current) input.current.value = formatPhone(input.current.value)
      }}
      inputRef={(element) => {
        input.current = element
        // Enter sends the form without leaving the field.
        if (element?.form) element.form.addEventListener('submit', canonicalize, { capture: true })
      }}
      before={
        <span {...el('phoneInputBox selectButton', { id: 'countryCode', class: 'kw-country' })}>
          <span aria-hidden="true">{country ? `${country.iso} +${country.code}` : '+'}</span>
          <Icon name="chevron" size={12} {...el('selectButtonIcon', { id: 'countryCode' })} />
          <select
            class="kw-country-select"
            aria-label={t('formFieldLabel__country')}
            value={country?.iso}
            onChange={(event) => {
              setIso(event.currentTarget.value)
              input.current?.focus()
            }}
          >
            {codes &&
              options(codes, textLocale).map(({ name, ...one }) => (
                <option key={one.iso} value={one.iso}>{`${name} (+${one.code})`}</option>
              ))}
          </select>
        </span>
      }
    />
  )
}

function options(codes: CallingCodes, locale: string): (Country & { name: string })[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return codes.countries
    .map((country) => ({ ...country, name: names.of(country.iso) ?? country.iso }))
    .sort((a, b) => compare(a.name, b.name))
}
