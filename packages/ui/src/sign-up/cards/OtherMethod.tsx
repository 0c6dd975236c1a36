import { useTranslate } from '../../host/context.tsx'
import { TextLink } from '../../primitives/Button.tsx'

/** Leads from a link to a code and back. */
export function OtherMethod({ onClick }: { onClick: () => void }) {
  const t = useTranslate()
  return (
    <TextLink element="footerActionLink" onClick={onClick}>
      {t('footerActionLink__useAnotherMethod')}
    </TextLink>
  )
}
