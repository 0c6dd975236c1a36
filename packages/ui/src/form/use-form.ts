import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useUi } from '../host/context.tsx'
import { apiErrors, errorField, errorText } from '../localization/errors.ts'
import type { Values } from '../localization/fill.ts'
import { afterReverification } from './after-reverification.ts'
import { isEmailAddress } from './identifier.ts'

export type FormValues = Readonly<Record<string, string>>

/** A mistake that the form finds by itself, shown like the server's. `id`: below `errors`, or a whole message id. */
export class FieldError extends Error {
  readonly field: string
  readonly id: string
  readonly values: Values | undefined
  constructor(field: string, id: string, values?: Values) {
    super(id)
    this.values = values
    this.field = field
    this.id = id
  }
}

type ActionKind = 'submit' | 'action' | 'send'
type Running = { readonly kind: ActionKind; readonly done: Promise<void>; next: boolean }

export type Form = {
  readonly errors: Readonly<Record<string, string>>
  /** What concerns the card as a whole. */
  readonly error: string | null
  readonly pending: boolean
  readonly props: {
    ref: (form: HTMLFormElement | null) => void
    onSubmit: (event: Event) => void
    noValidate: true
    'aria-busy': boolean
  }
  submit(): void
  /** Runs any action with the form's places for errors; `send` (a code on its way) without showing the form as busy. */
  run(action: () => Promise<unknown>, kind?: ActionKind): Promise<void>
  clear(field: string): void
}

/**
 * A form whose truth is the DOM: values are read when it is sent, so that what password managers and autofill wrote counts, whether
 * or not they raised events. `onError` may take an error over by answering true.
 */
export function useForm(
  submit: (values: FormValues) => Promise<unknown>,
  onError?: (thrown: unknown) => boolean | undefined,
): Form {
  const { t, clerk, props, localization } = useUi()
  const form = useRef<HTMLFormElement | null>(null)
  const [state, setState] = useState<{ errors: Record<string, string>; error: string | null }>({
    errors: {},
    error: null,
  })
  const [pending, setPending] = useState(false)
  const running = useRef<Running | null>(null)
  const latest = useRef({ submit, onError })
  latest.current = { submit, onError }

  useLayoutEffect(() => {
    const first = Object.keys(state.errors)[0]
    if (first) focusField(form.current, first)
  }, [state.errors])

  async function run(action: () => Promise<unknown>, kind: ActionKind = 'action'): Promise<void> {
    const before = running.current
    if (before && (before.kind === kind || before.next)) return
    if (before) {
      // A code may be pasted while its sending is still under way: it is tried as soon as that is done.
      before.next = true
      await before.done
    }
    const done = attempt(action, kind !== 'send')
    const current: Running = { kind, done, next: false }
    running.current = current
    await done
    if (running.current === current) running.current = null
  }

  async function attempt(action: () => Promise<unknown>, isShown: boolean): Promise<void> {
    if (isShown) setPending(true)
    setState({ errors: {}, error: null })
    try {
      await afterReverification({ clerk, props }, action)
    } catch (thrown) {
      if (!latest.current.onError?.(thrown)) setState(placeErrors(thrown))
    } finally {
      if (isShown) setPending(false)
    }
  }

  function placeErrors(thrown: unknown) {
    if (thrown instanceof FieldError) {
      const { field, id, values } = thrown
      return { errors: { [field]: t(`errors.${id}`, values) || t(id, values) }, error: null }
    }
    const errors: Record<string, string> = {}
    const whole: string[] = []
    for (const error of apiErrors(thrown)) {
      const field = fieldOf(form.current, errorField(error), error.code)
      const text = errorText(error, t, localization)
      if (field) errors[field] ??= text
      else if (!whole.includes(text)) whole.push(text)
    }
    return { errors, error: whole.join(' ') || null }
  }

  function send() {
    const missing = findMissing(form.current)
    if (!missing) return run(() => latest.current.submit(readValues(form.current)), 'submit')
    const text = t(`errors.${missing.id}__${missing.field}`) || t(`errors.${missing.id}`)
    setState({ errors: { [missing.field]: text }, error: null })
  }

  return {
    errors: state.errors,
    error: state.error,
    pending,
    props: {
      ref: (element) => {
        form.current = element
      },
      onSubmit: (event) => {
        event.preventDefault()
        event.stopPropagation()
        void send()
      },
      noValidate: true,
      'aria-busy': pending,
    },
    submit: () => void send(),
    run,
    clear: (field) => {
      if (state.errors[field]) setState({ errors: omit(state.errors, field), error: state.error })
    },
  }
}

function readValues(form: HTMLFormElement | null): FormValues {
  if (!form) return {}
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') values[name] = name.toLowerCase().includes('password') ? value : value.trim()
  return values
}

function findMissing(form: HTMLFormElement | null): { field: string; id: string } | null {
  for (const input of controls(form)) {
    const isEmpty = input.type === 'checkbox' ? !input.checked : input.value.trim() === ''
    if (input.required && isEmpty) return { field: input.name, id: 'required' }
    if (input.type === 'email' && !isEmpty && !isEmailAddress(input.value))
      return { field: input.name, id: 'email_format' }
  }
  return null
}

function controls(form: HTMLFormElement | null): HTMLInputElement[] {
  return form
    ? [...form.elements].filter(
        (element): element is HTMLInputElement => element instanceof HTMLInputElement && element.name !== '',
      )
    : []
}

/** The server speaks of `email_address` where the form has `identifier`, and of `password` where it has `newPassword`. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  emailAddress: ['identifier', 'email'],
  phoneNumber: ['identifier'],
  username: ['identifier'],
  password: ['newPassword', 'currentPassword'],
  newPassword: ['password'],
  currentPassword: ['password'],
}

function fieldOf(form: HTMLFormElement | null, field: string | null, code: string): string | null {
  const names = controls(form).map((input) => input.name)
  const wanted =
    field ??
    (/^form_password|password_incorrect/.test(code)
      ? 'password'
      : /^form_code|^verification_(expired|failed)/.test(code)
        ? 'code'
        : null)
  if (!wanted) return null
  return [wanted, ...(aliases[wanted] ?? [])].find((name) => names.includes(name)) ?? null
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const input = controls(form).find((control) => control.name === name)
  input?.focus()
  if (input && input.type !== 'checkbox' && input.type !== 'password' && input.value) input.select()
}

function omit(errors: Record<string, string>, field: string): Record<string, string> {
  const { [field]: _, ...rest } = errors
  return rest
}
