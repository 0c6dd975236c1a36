import { useClerkState, useUi } from '../host/context.tsx'
import { CreationSteps } from '../organizations/CreationSteps.tsx'

/** The way to a new organization, as a page or a dialog. */
export function CreateOrganization() {
  useClerkState()
  const { clerk, close } = useUi()
  return clerk.user ? <CreationSteps onDone={() => close?.()} /> : null
}
