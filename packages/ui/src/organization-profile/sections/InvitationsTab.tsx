import { useElement } from '../../appearance/use-appearance.tsx'
import type { OrganizationInvitation } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { useRoleName } from '../../organizations/role-name.ts'
import type { Pages } from '../../organizations/use-list.ts'
import { ActionMenu } from '../../primitives/ActionMenu.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { DomainsHint } from './DomainsHint.tsx'
import { ListBox } from './ListBox.tsx'
import { useColumns } from './use-columns.ts'

type InvitationsTabProps = {
  readonly invitations: Pages<OrganizationInvitation>
  readonly onManageDomains: () => void
}

export function InvitationsTab({ invitations, onManageDomains }: InvitationsTabProps) {
  const { t } = useUi()
  const texts = 'organizationProfile.membersPage.invitationsTab'
  return (
    <>
      <DomainsHint mode="automatic_invitation" texts={`${texts}.autoInvitations`} onManage={onManageDomains} />
      <ListBox list={invitations} columns={useColumns()} empty={t(`${texts}.table__emptyRow`)}>
        {(one) => <InvitationRow key={one.id} invitation={one} onRevoked={invitations.reload} />}
      </ListBox>
    </>
  )
}

function InvitationRow({ invitation, onRevoked }: { invitation: OrganizationInvitation; onRevoked: () => void }) {
  const { t } = useUi()
  const el = useElement()
  const form = useForm(async () => {})
  const role = useRoleName()({ key: invitation.role, name: invitation.roleName })
  const texts = 'organizationProfile.membersPage.invitedMembersTab'
  const detail = t(`${texts}.tableHeader__invited`, { date: invitation.createdAt })
  return (
    <tr {...el('tableRow', { class: 'kw-list-row' })}>
      <td {...el('tableBodyCell', { class: 'kw-list-text' })}>
        <span {...el('userPreview userPreviewTextContainer', { class: 'kw-person-text' })}>
          <span {...el('userPreviewMainIdentifier', { class: 'kw-person-name' })}>
            <bdi {...el('userPreviewMainIdentifierText')}>{invitation.emailAddress}</bdi>
          </span>
          <span {...el('formattedDate', { id: 'tableCell', class: 'kw-person-id' })}>{detail}</span>
        </span>
      </td>
      <td {...el('tableBodyCell', { class: 'kw-list-role kw-row-hint' })}>{role}</td>
      <td {...el('tableBodyCell')}>
        <ActionMenu
          id="invitation"
          of={invitation.emailAddress}
          actions={[
            {
              id: 'revoke',
              label: t(`${texts}.menuAction__revoke`),
              danger: true,
              onClick: () =>
                void form.run(async () => {
                  await invitation.revoke()
                  onRevoked()
                }),
            },
          ]}
        />
      </td>
      <td class="kw-list-below" colSpan={3}>
        <Alert text={form.error} />
      </td>
    </tr>
  )
}
