import { supportEmail } from '../form/settings.ts'
import { useUi } from '../host/context.tsx'
import { Button } from './Button.tsx'

/** Writes to whom people ask for help, where somebody is named. */
export function SupportButton({ text }: { text: string }) {
  const address = supportEmail(useUi())
  if (!address) return null
  return (
    <Button
      kind="primary"
      element="formButtonPrimary"
      onClick={() => location.assign(`mailto:${encodeURIComponent(address)}`)}
    >
      {text}
    </Button>
  )
}
