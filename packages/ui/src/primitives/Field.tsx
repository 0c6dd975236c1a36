import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'
import { useId } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Form } from '../form/use-form.ts'
import { useTranslate } from '../host/context.tsx'
import { useAutoFocus } from './use-auto-focus.ts'
import { useFieldId } from './use-field-id.ts'

export type FieldProps = {
  readonly form: Form
  /** What the input is besides. */
  readonly element?: string
  /** What its box is besides. */
  readonly boxElement?: string
  readonly name: string
  readonly label?: string | undefined
  /** Under which name its label and placeholder are found, where that is not the field's. */
  readonly textId?: string
  readonly hint?: string
  readonly type?: 'text' | 'email' | 'tel' | 'password'
  readonly required?: boolean
  /** What is asked for is there already, beside what is typed. */
  readonly isFilled?: boolean
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'email' | 'tel' | 'numeric'
  readonly defaultValue?: string
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean
  readonly readOnly?: boolean
  readonly maxLength?: number
  readonly spellcheck?: boolean
  readonly action?: ComponentChildren
  /** What stands in the control's box before and after the input. */
  readonly before?: ComponentChildren
  readonly after?: ComponentChildren
  readonly describedBy?: string
  readonly onInput?: (value: string) => void
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLInputElement>) => void
  readonly onBlur?: () => void
  readonly inputRef?: (input: HTMLInputElement | null) => void
}

/** Label, control, then error or hint in the same place, which is kept free so that nothing moves. */
export function Field(props: FieldProps) {
  const { form, name, action, before, after } = props
  const el = useElement()
  const t = useTranslate()
  const id = useFieldId(name)
  const noteId = useId()
  const focus = useAutoFocus(props.autoFocus)
  const error = form.errors[name]
  const state = error && 'error'
  const textId = props.textId ?? name
  const label = props.label ?? t(`formFieldLabel__${textId}`)
  return (
    <div {...el('formFieldRow formField', { id: name, state, class: 'kw-field' })}>
      <div {...el('formFieldLabelRow', { id: name, class: 'kw-field-label' })}>
        <span>
          <label
            {...el('formFieldLabel', {
              id: name,
              state,
              class: `kw-label${props.required === false ? '' : ' cl-required'}`,
            })}
            for={id}
          >
            {label}
          </label>
          {/* Beside the label: tests of apps find fields by their name alone. */}
          {props.required === false && (
            <span {...el('formFieldHintText', { id: name, class: 'kw-optional' })}>
              {t('formFieldHintText__optional')}
            </span>
          )}
        </span>
        {action}
      </div>
      <div
        {...el(`${props.boxElement ? `${props.boxElement} ` : ''}formFieldInputGroup`, {
          class: `kw-control${error ? ' kw-invalid' : ''}`,
        })}
      >
        {before}
        <input
          {...el(`${props.element ? `${props.element} ` : ''}formFieldInput input`, {
            id: name,
            state,
            class: 'kw-input',
          })}
          id={id}
          name={name}
          type={(props.type ?? 'text') as 'text'}
          required={props.required !== false && !props.isFilled}
          autoComplete={props.autoComplete}
          inputMode={props.inputMode}
          defaultValue={props.defaultValue}
          placeholder={props.placeholder ?? (t(`formFieldInputPlaceholder__${textId}`) || undefined)}
          readOnly={props.readOnly}
          maxLength={props.maxLength}
          autocapitalize="none"
          spellcheck={props.spellcheck ?? false}
          dir={props.type === 'email' || props.type === 'tel' ? 'ltr' : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={[noteId, props.describedBy].filter(Boolean).join(' ')}
          onInput={(event) => {
            form.clear(name)
            props.onInput?.(event.currentTarget.value)
          }}
          onKeyDown={props.onKeyDown}
          onBlur={props.onBlur}
          ref={(input) => {
            focus(input)
            props.inputRef?.(input)
          }}
        />
        {after}
      </div>
      <FieldNote id={noteId} name={name} error={error} hint={props.hint} />
    </div>
  )
}

export function FieldNote({
  id,
  name,
  error,
  errorElement,
  hint,
}: {
  id: string
  name: string
  error: string | undefined
  /** What the error is besides. */
  errorElement?: string
  hint?: string | undefined
}) {
  const el = useElement()
  return (
    <p id={id} aria-live="polite" class="kw-note">
      {error ? (
        <span
          {...el(`${errorElement ? `${errorElement} ` : ''}formFieldErrorText`, { id: name, class: 'kw-note-error' })}
        >
          {error}
        </span>
      ) : (
        hint && <span {...el('formFieldInfoText formFieldHintText', { id: name })}>{hint}</span>
      )}
    </p>
  )
}
