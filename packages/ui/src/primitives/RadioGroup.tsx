import { useId } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Form } from '../form/use-form.ts'
import { FieldNote } from './Field.tsx'
import { useAutoFocus } from './use-auto-focus.ts'

type RadioOption = { readonly value: string; readonly label: string; readonly description?: string }

type RadioGroupProps = {
  readonly form: Form
  readonly name: string
  readonly label: string
  readonly options: readonly RadioOption[]
  readonly defaultValue: string
  readonly autoFocus?: boolean
}

/** One of a few, each with a line that says what it does. With `autoFocus` what is chosen has the focus. */
export function RadioGroup({ form, name, label, options, defaultValue, autoFocus }: RadioGroupProps) {
  const el = useElement()
  const id = useId()
  const focus = useAutoFocus(autoFocus)
  return (
    <fieldset {...el('formFieldRadioGroup', { id: name, class: 'kw-radios' })} aria-describedby={`${id}d`}>
      <legend {...el('formFieldLabel', { id: name, class: 'kw-label' })}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} {...el('formFieldRadioGroupItem', { id: option.value, class: 'kw-radio-item' })}>
          <input
            {...el('formFieldRadioInput radio', { id: name, class: 'kw-radio' })}
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            onChange={() => form.clear(name)}
            ref={option.value === defaultValue ? focus : null}
          />
          <span {...el('formFieldRadioLabel', { id: name, class: 'kw-radio-text' })}>
            <span {...el('formFieldRadioLabelTitle', { id: name, class: 'kw-radio-title' })}>{option.label}</span>
            {option.description && (
              <span {...el('formFieldRadioLabelDescription', { id: name, class: 'kw-row-hint' })}>
                {option.description}
              </span>
            )}
          </span>
        </label>
      ))}
      <FieldNote id={`${id}d`} name={name} error={form.errors[name]} />
    </fieldset>
  )
}
