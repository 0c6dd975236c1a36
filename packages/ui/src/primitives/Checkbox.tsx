import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Form } from '../form/use-form.ts'
import { FieldNote } from './Field.tsx'
import { useFieldId } from './use-field-id.ts'

type CheckboxProps = {
  readonly form: Form
  readonly name: string
  readonly children: ComponentChildren
  readonly required?: boolean
  readonly defaultChecked?: boolean
  readonly hint?: string
}

export function Checkbox({ form, name, children, required, defaultChecked, hint }: CheckboxProps) {
  const el = useElement()
  const id = useFieldId(name)
  const noteId = useId()
  const error = form.errors[name]
  const state = error && 'error'
  return (
    <div {...el('formFieldRow formField', { id: name, state, class: 'kw-field' })}>
      <label {...el('formFieldCheckboxLabel', { id: name, state, class: 'kw-check' })} for={id}>
        <input
          {...el('formFieldCheckboxInput checkbox', {
            id: name,
            state,
            class: `kw-checkbox${error ? ' kw-invalid' : ''}`,
          })}
          id={id}
          name={name}
          type="checkbox"
          value="true"
          required={required}
          defaultChecked={defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={noteId}
          onChange={() => form.clear(name)}
        />
        <span>{children}</span>
      </label>
      <FieldNote id={noteId} name={name} error={error} hint={hint} />
    </div>
  )
}
