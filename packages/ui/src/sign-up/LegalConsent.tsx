import type { Form } from '../form/use-form.ts'
import { Checkbox } from '../primitives/Checkbox.tsx'
import { LegalText } from './LegalText.tsx'

/** What a new account has to agree to. */
export function LegalConsent({ form }: { form: Form }) {
  return (
    <Checkbox form={form} name="legalAccepted" required>
      <LegalText />
    </Checkbox>
  )
}
