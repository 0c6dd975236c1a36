import { useEffect, useState } from 'preact/hooks'
import type { OrganizationCreationDefaults } from '../clerk.ts'
import { useUi } from '../host/context.tsx'

/** What the server proposes for a new organization, where the instance has it propose anything; null until then. */
export function useCreationDefaults(): OrganizationCreationDefaults | null {
  const { clerk, environment } = useUi()
  const [defaults, setDefaults] = useState<OrganizationCreationDefaults | null>(null)
  const isOn = environment.organizationSettings?.organizationCreationDefaults?.enabled === true
  const user = clerk.user ?? clerk.session?.user
  useEffect(() => {
    let isGone = !isOn
    // Without them the form begins empty.
    if (isOn)
      user?.getOrganizationCreationDefaults?.().then(
        (found) => isGone || setDefaults(found),
        () => undefined,
      )
    return () => {
      isGone = true
    }
  }, [isOn, user?.id])
  return defaults
}
