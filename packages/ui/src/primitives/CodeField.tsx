import { useId, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Form } from '../form/use-form.ts'
import { useTranslate } from '../host/context.tsx'
import { FieldNote } from './Field.tsx'
import { useAutoFocus } from './use-auto-focus.ts'

/** Long enough for the last digit to be seen, and for a test that has filled it in to wait for the answer. */
const pauseMs = 100

/**
 * A one-time code: one real input, so that typing, paste, autofill and `fill()` work as in any other, drawn as six cells. It sends
 * its form by itself a moment after the last digit is there.
 */
export function CodeField({
  form,
  length = 6,
  name = 'code',
  label,
}: {
  form: Form
  length?: number
  name?: string
  label?: string
}) {
  const el = useElement()
  const t = useTranslate()
  const id = useId()
  const focus = useAutoFocus(true)
  const [value, setValue] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const error = form.errors[name]
  const state = error && 'error'

  const onInput = (event: InputEvent & { currentTarget: HTMLInputElement }) => {
    const input = event.currentTarget
    const code = toDigits(input.value).slice(0, length)
    if (input.value !== code) input.value = code
    form.clear(name)
    setValue(code)
    if (code === value) return
    clearTimeout(timer.current)
    if (code.length < length) return
    timer.current = setTimeout(() => input.isConnected && form.submit(), pauseMs)
    // Whoever is quicker with the button or the Enter key sends it once.
    input.form?.addEventListener('submit', () => clearTimeout(timer.current), { once: true })
  }

  return (
    <div {...el('otpCodeField', { state, class: 'kw-field kw-code' })}>
      <label {...el('formFieldLabel', { id: name, class: 'kw-hidden' })} for={`${id}i`}>
        {label || t('formFieldLabel__code')}
      </label>
      <div
        {...el('otpCodeFieldInputContainer otpCodeFieldInputs', { class: `kw-code-box${error ? ' kw-invalid' : ''}` })}
        dir="ltr"
      >
        <div class="kw-code-cells" aria-hidden="true">
          {Array.from({ length }, (_, at) => (
            <span
              key={at}
              {...el('otpCodeFieldInput input', {
                state,
                class: `kw-code-cell${at === Math.min(value.length, length - 1) ? ' kw-code-here' : ''}`,
              })}
            >
              {value[at] ?? ''}
            </span>
          ))}
        </div>
        <input
          class="kw-code-input"
          id={`${id}i`}
          name={name}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9]*"
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}d`}
          data-1p-ignore
          onInput={onInput}
          // The caret belongs behind the last digit: a cell cannot be edited by itself.
          onSelect={(event) => {
            const input = event.currentTarget
            const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length
            if (!isAll) input.setSelectionRange(input.value.length, input.value.length)
          }}
          ref={focus}
        />
      </div>
      <FieldNote id={`${id}d`} name={name} error={error} errorElement="otpCodeFieldErrorText" />
    </div>
  )
}

/** Digits of any script (an Arabic or Persian keyboard writes its own) as 0–9; everything else goes. */
export function toDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/\D/g, '')
}
