import type { ComponentChildren } from 'preact'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Form } from '../form/use-form.ts'

type FormBoxProps = {
  readonly form: Form
  /** What it is besides. */
  readonly element?: string
  readonly children: ComponentChildren
}

/** The form element of a card. */
export function FormBox({ form, element, children }: FormBoxProps) {
  const el = useElement()
  return (
    <form
      {...el(`${element ? `${element} ` : ''}form`, { state: form.error ? 'error' : undefined, class: 'kw-form' })}
      {...form.props}
    >
      {children}
    </form>
  )
}
