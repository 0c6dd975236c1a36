import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { usePermission } from '../organizations/use-switch.ts'
import { KeysPage } from './KeysPage.tsx'

/** The keys of the organization in use, else of the person. */
export function APIKeys() {
  useClerkState()
  const { clerk, props } = useUi()
  const el = useElement()
  const may = usePermission()
  const { user, organization } = clerk
  if (!user) return null
  return (
    <div {...el('cardBox', { class: 'kw-card-box kw-keys-box' })}>
      <KeysPage
        key={organization?.id ?? user.id}
        subject={organization?.id ?? user.id}
        mayManage={!organization || may('org:sys_api_keys:manage')}
        hasDescription={props.showDescription === true}
        perPage={props.perPage as number | undefined}
      />
    </div>
  )
}
