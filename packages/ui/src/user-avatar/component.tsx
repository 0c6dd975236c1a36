import type { MountableComponent } from '../host/component.ts'
import { useClerkState, useUi } from '../host/context.tsx'
import { Avatar } from '../primitives/Avatar.tsx'
import base from '../styles/base.css'

/** The signed-in person's picture, nothing else. */
function UserAvatar() {
  useClerkState()
  const { clerk, props } = useUi()
  return clerk.user ? (
    <Avatar person={clerk.user} size={28} element="userAvatar" isAlone isSquare={props.rounded === false} />
  ) : null
}

export const component: MountableComponent = {
  Component: UserAvatar,
  appearanceKey: 'userAvatar',
  texts: [],
  css: [base],
  hasNoSteps: true,
}
