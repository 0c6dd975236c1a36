import { supportEmail } from '../../form/settings.ts'
import { useUi } from '../../host/context.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import type { Choice } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

/** For somebody who has no way left. */
export function HelpCard({ from }: { from: Choice | null }) {
  const ui = useUi()
  const { t } = ui
  const flow = useSignInFlow()
  const address = supportEmail(ui)
  const hasWays = [...flow.facts.firstFactors, ...flow.facts.secondFactors].length > 0
  return (
    <Card
      step="help"
      part="signIn-havingTrouble"
      title={t(hasWays ? 'signIn.alternativeMethods.getHelp.title' : 'signIn.noAvailableMethods.title')}
      subtitle={
        hasWays
          ? t('signIn.alternativeMethods.getHelp.content')
          : `${t('signIn.noAvailableMethods.subtitle')} ${t('signIn.noAvailableMethods.message')}`.trim()
      }
      onBack={from ? () => flow.choose(from) : flow.restart}
    >
      {address && (
        <Button
          kind="primary"
          element="formButtonPrimary"
          onClick={() => location.assign(`mailto:${encodeURIComponent(address)}`)}
        >
          {t('signIn.alternativeMethods.getHelp.blockButton__emailSupport')}
        </Button>
      )}
    </Card>
  )
}
