import { useUi } from '../../host/context.tsx'
import { identifierOf } from '../../primitives/Avatar.tsx'
import { TextLink } from '../../primitives/Button.tsx'
import { FooterText } from '../../primitives/Card.tsx'
import { afterSignOut } from '../../routing/redirects.ts'

/** Whose session waits for a task, and the way out of it. `texts`: the task's message ids. */
export function TaskFooter({ texts }: { texts: string }) {
  const { t, clerk, props } = useUi()
  const user = clerk.user ?? clerk.session?.user
  if (!user) return null
  return (
    <>
      <FooterText>{t(`${texts}.signOut.actionText`, { identifier: identifierOf(user) })}</FooterText>
      <TextLink element="footerActionLink" onClick={() => void clerk.signOut(afterSignOut(props))}>
        {t(`${texts}.signOut.actionLink`)}
      </TextLink>
    </>
  )
}
