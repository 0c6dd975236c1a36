import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { APIKey } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { relativeDate } from '../localization/relative-date.ts'
import { ListBox } from '../organization-profile/sections/ListBox.tsx'
import { usePages } from '../organizations/use-list.ts'
import { useSettled } from '../organizations/use-settled.ts'
import { ActionMenu } from '../primitives/ActionMenu.tsx'
import { Button } from '../primitives/Button.tsx'
import { Icon } from '../primitives/Icon.tsx'
import { CreateKeyForm } from './CreateKeyForm.tsx'
import { RevokeDialog, SecretDialog } from './dialogs.tsx'
import { elapsed } from './elapsed.ts'

type KeysPageProps = {
  /** The user or organization whose keys these are. */
  readonly subject: string
  readonly mayManage: boolean
  readonly hasDescription?: boolean
  readonly perPage?: number | undefined
  /** Message ids of the profile that it is a page of. */
  readonly texts?: string
}

/** The keys of one subject: find, make, revoke. */
export function KeysPage({ subject, mayManage, hasDescription = false, perPage, texts }: KeysPageProps) {
  const { t, clerk } = useUi()
  const el = useElement()
  const [typed, setTyped] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [created, setCreated] = useState<APIKey | null>(null)
  const [revoking, setRevoking] = useState<APIKey | null>(null)
  const query = useSettled(typed.trim())
  const getAll = (page: object) => clerk.apiKeys!.getAll({ ...page, subject, query })
  const keys = usePages(`keys:${subject}:${query}`, getAll, perPage)
  const empty = (texts && t(`${texts}.apiKeysPage.detailsTitle__emptyRow`)) || t('apiKeys.detailsTitle__emptyRow')
  return (
    <div {...el('apiKeys', { class: 'cl-apiKeys-root kw-keys' })}>
      <div {...el('apiKeysHeader', { class: 'kw-page-head' })}>
        <div {...el('apiKeysSearchBox formFieldInputGroup', { class: 'kw-control kw-search' })}>
          <Icon name="search" />
          <input
            {...el('apiKeysSearchInput input', { class: 'kw-input' })}
            type="search"
            aria-label={t('apiKeys.action__search')}
            placeholder={t('apiKeys.action__search')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        {mayManage && (
          <Button kind="primary" icon="plus" element="apiKeysAddButton" onClick={() => setAdding(true)}>
            {t('apiKeys.action__add')}
          </Button>
        )}
      </div>
      {isAdding && (
        <CreateKeyForm
          subject={subject}
          hasDescription={hasDescription}
          onCancel={() => setAdding(false)}
          onCreated={(key) => {
            setAdding(false)
            setCreated(key)
            keys.go(1)
          }}
        />
      )}
      <ListBox
        element="apiKeysTable"
        list={keys}
        columns={[t('apiKeys.tableHeader__name'), t('apiKeys.tableHeader__actions')]}
        empty={query ? t('apiKeys.nothingFound') : empty}
      >
        {(key) => <KeyRow key={key.id} apiKey={key} onRevoke={mayManage ? () => setRevoking(key) : undefined} />}
      </ListBox>
      {created && <SecretDialog apiKey={created} onClose={() => setCreated(null)} />}
      {revoking && (
        <RevokeDialog
          apiKey={revoking}
          onClose={() => setRevoking(null)}
          onRevoked={() => {
            setRevoking(null)
            keys.reload()
          }}
        />
      )}
    </div>
  )
}

function KeyRow({ apiKey, onRevoke }: { apiKey: APIKey; onRevoke: (() => void) | undefined }) {
  const { t, localization } = useUi()
  const el = useElement()
  const { name, description, createdAt, lastUsedAt, expiration } = apiKey
  return (
    <tr {...el('tableRow', { id: 'apiKey', class: 'kw-list-row' })}>
      <td {...el('tableBodyCell', { class: 'kw-list-text' })}>
        <span class="kw-person-text">
          <span class="kw-person-name" dir="auto">
            {name}
          </span>
          {description && (
            <span class="kw-person-id" dir="auto">
              {description}
            </span>
          )}
          <span class="kw-person-id">
            {[
              lastUsedAt
                ? t('apiKeys.detailsTitle__lastUsed', {
                    date: elapsed(lastUsedAt, t) || relativeDate(lastUsedAt, localization),
                  })
                : t('apiKeys.neverUsed'),
              t(`apiKeys.createdAndExpirationStatus__${expiration ? 'expiresOn' : 'never'}`, {
                createdDate: createdAt,
                expiresDate: expiration,
              }),
            ].join(' · ')}
          </span>
        </span>
      </td>
      {onRevoke && (
        <td {...el('tableBodyCell')}>
          <ActionMenu
            id="apiKey"
            of={name}
            actions={[{ id: 'revoke', label: t('apiKeys.menuAction__revoke'), danger: true, onClick: onRevoke }]}
          />
        </td>
      )}
    </tr>
  )
}
