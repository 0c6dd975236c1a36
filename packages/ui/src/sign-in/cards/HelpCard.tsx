import { useUi } from '../../host/context.tsx'
import { Card } from '../../primitives/Card.tsx'
import { SupportButton } from '../../primitives/SupportButton.tsx'
import type { Choice } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

/** For somebody who has no way left. */
export function HelpCard({ from }: { from: Choice | null }) {
  const { t } = useUi()
  const flow = useSignInFlow()
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
      <SupportButton text={t('signIn.alternativeMethods.getHelp.blockButton__emailSupport')} />
    </Card>
  )
}
