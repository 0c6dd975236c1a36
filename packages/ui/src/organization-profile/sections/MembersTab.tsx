import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import type { OrganizationMembership, OrganizationRole } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { RoleSelect } from '../../organizations/RoleSelect.tsx'
import { useRoleName } from '../../organizations/role-name.ts'
import { useList, usePages } from '../../organizations/use-list.ts'
import { useSettled } from '../../organizations/use-settled.ts'
import { ActionMenu } from '../../primitives/ActionMenu.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { Icon } from '../../primitives/Icon.tsx'
import { Editor } from '../../user-profile/sections/Section.tsx'
import { ListBox } from './ListBox.tsx'
import { Member, memberName } from './Member.tsx'
import { useColumns } from './use-columns.ts'

export function MembersTab({ mayManage }: { mayManage: boolean }) {
  const { t, clerk } = useUi()
  const el = useElement()
  const organization = clerk.organization!
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim())
  const members = usePages(`members:${organization.id}:${query}`, (page) =>
    organization.getMemberships({ ...page, ...(query ? { query } : {}) }),
  )
  const roles = useList(`roles:${organization.id}`, mayManage ? organization.getRoles : undefined)
  return (
    <>
      <div {...el('formFieldInputGroup', { class: 'kw-control kw-search' })}>
        <Icon name="search" {...el('organizationProfileMembersSearchInputIcon')} />
        <input
          {...el('organizationProfileMembersSearchInput input', { class: 'kw-input' })}
          type="search"
          aria-label={t('organizationProfile.membersPage.action__search')}
          placeholder={t('organizationProfile.membersPage.action__search')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <ListBox
        list={members}
        columns={useColumns()}
        empty={t('organizationProfile.membersPage.detailsTitle__emptyRow')}
      >
        {(one) => (
          <MemberRow key={one.id} membership={one} roles={mayManage ? roles.items : []} onChanged={members.reload} />
        )}
      </ListBox>
    </>
  )
}

function MemberRow({
  membership,
  roles,
  onChanged,
}: {
  membership: OrganizationMembership
  roles: readonly OrganizationRole[]
  onChanged: () => void
}) {
  const { t, clerk } = useUi()
  const el = useElement()
  const [isRemoving, setRemoving] = useState(false)
  const person = membership.publicUserData
  const organization = clerk.organization!
  const change = useForm(async () => {})
  const remove = useForm(async () => {
    await organization.removeMember(person!.userId!)
    onChanged()
  })
  if (!person?.userId) return null
  const name = memberName(person)
  const roleName = useRoleName()
  const isSelf = person.userId === clerk.user?.id
  const texts = 'organizationProfile.membersPage.activeMembersTab'
  return (
    <tr {...el('tableRow', { class: 'kw-list-row' })}>
      <Member
        person={person}
        badge={isSelf ? t('badge__you') : null}
        detail={t(`${texts}.tableHeader__joined`, { date: membership.createdAt })}
      />
      {roles.length > 0 && !isSelf ? (
        <>
          <td {...el('tableBodyCell', { class: 'kw-list-role' })}>
            <RoleSelect
              roles={roles}
              value={membership.role}
              label={t(`${texts}.roleOf`, { name })}
              disabled={change.pending}
              onChange={(role) =>
                void change.run(async () => {
                  await organization.updateMember({ userId: person.userId!, role })
                  onChanged()
                })
              }
            />
          </td>
          <td {...el('tableBodyCell')}>
            <ActionMenu
              id="member"
              of={name}
              actions={[
                {
                  id: 'remove',
                  label: t(`${texts}.menuAction__remove`),
                  danger: true,
                  onClick: () => setRemoving(true),
                },
              ]}
            />
          </td>
        </>
      ) : (
        <td {...el('tableBodyCell', { class: 'kw-list-role kw-row-hint' })}>
          {roleName({ key: membership.role, name: membership.roleName })}
        </td>
      )}
      <td class="kw-list-below" colSpan={3}>
        <Alert text={change.error} />
        {isRemoving && (
          <Editor
            form={remove}
            danger
            title={t(`${texts}.removeTitle`, { name })}
            text={t(`${texts}.removeMessage`)}
            submit={t(`${texts}.menuAction__remove`)}
            onCancel={() => setRemoving(false)}
          />
        )}
      </td>
    </tr>
  )
}
