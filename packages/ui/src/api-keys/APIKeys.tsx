import { useElement } from '../appearance/use-appearance.tsx'
import { useClerkState, useUi } from '../host/context.tsx'
import { usePermission } from '../organizations/use-switch.ts'
import { KeysPage } from './KeysPage.tsx'

/** The keys of the organization in use, else of the person. */
export function APIKeys() {
  useClerkState()
  const { clerk, props, t } = useUi()
  const el = useElement()
  const may = usePermission()
  const { user, organization } = clerk
  if (!user) return null
  const mayManage = !organization || may('org:sys_api_keys:manage')
  return (
    <div {...el('cardBox', { class: 'kw-card-box kw-keys-box' })}>
      {mayManage || may('org:sys_api_keys:read') ? (
        <KeysPage
          key={organization?.id ?? user.id}
          subject={organization?.id ?? user.id}
          mayManage={mayManage}
          hasDescription={props.showDescription === true}
          perPage={props.perPage as number | undefined}
        />
      ) : (
        <p class="kw-list-note">{t('apiKeys.notAllowed')}</p>
      )}
    </div>
  )
}
