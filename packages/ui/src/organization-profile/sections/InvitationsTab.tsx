import { useElement } from '../../appearance/use-appearance.tsx'
import type { OrganizationInvitation } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { useRoleName } from '../../organizations/role-name.ts'
import type { List } from '../../organizations/use-list.ts'
import { ActionMenu } from '../../primitives/ActionMenu.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { ListBox } from './ListBox.tsx'

export function InvitationsTab({ invitations }: { invitations: List<OrganizationInvitation> }) {
  const { t } = useUi()
  return (
    <ListBox list={invitations} empty={t('organizationProfile.membersPage.invitationsTab.table__emptyRow')}>
      {(one) => <InvitationRow key={one.id} invitation={one} onRevoked={invitations.reload} />}
    </ListBox>
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
    <li {...el('tableRow', { class: 'kw-list-row' })}>
      <span class="kw-person-text">
        <span class="kw-person-name" dir="auto">
          {invitation.emailAddress}
        </span>
        <span class="kw-person-id">
          {role ? `${role} · ` : ''}
          {detail}
        </span>
      </span>
      <span class="kw-row-actions">
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
      </span>
      <Alert text={form.error} />
    </li>
  )
}
