import type { ComponentChildren } from 'preact'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Form } from '../form/use-form.ts'

/** The form element of a card. */
export function FormBox({ form, children }: { form: Form; children: ComponentChildren }) {
  const el = useElement()
  return (
    <form {...el('form', { state: form.error ? 'error' : undefined, class: 'kw-form' })} {...form.props}>
      {children}
    </form>
  )
}
