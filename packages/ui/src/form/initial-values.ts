import { useUi } from '../host/context.tsx'
import { useRouter } from '../routing/use-router.tsx'

const names = ['emailAddress', 'phoneNumber', 'username', 'firstName', 'lastName'] as const
type Values = Partial<Record<(typeof names)[number], string>>
const inQuery = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** What the app wants to stand in the fields: its prop, else the address, where `redirectToSignIn({ initialValues })` writes it. */
export function initialValuesOf(props: Readonly<Record<string, unknown>>, query: URLSearchParams): Values {
  const asked = names.map((name) => [name, query.get(inQuery(name))]).filter(([, value]) => value)
  return { ...Object.fromEntries(asked), ...(props.initialValues as Values | undefined) }
}

export function useInitialValues(): Values {
  return initialValuesOf(useUi().props, useRouter().query)
}
