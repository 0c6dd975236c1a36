import { useElement } from '../../appearance/use-appearance.tsx'
import type { OrganizationMembershipRequest } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import type { Pages } from '../../organizations/use-list.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { RowAction } from '../../user-profile/sections/Section.tsx'
import { DomainsHint } from './DomainsHint.tsx'
import { ListBox } from './ListBox.tsx'
import { Member, memberName } from './Member.tsx'
import { useColumns } from './use-columns.ts'

type RequestsTabProps = {
  readonly requests: Pages<OrganizationMembershipRequest>
  readonly onManageDomains: () => void
}

export function RequestsTab({ requests, onManageDomains }: RequestsTabProps) {
  const { t } = useUi()
  const [user, , actions] = useColumns()
  const texts = 'organizationProfile.membersPage.requestsTab'
  return (
    <>
      <DomainsHint mode="automatic_suggestion" texts={`${texts}.autoSuggestions`} onManage={onManageDomains} />
      <ListBox list={requests} columns={[user!, actions!]} empty={t(`${texts}.table__emptyRow`)}>
        {(one) => <RequestRow key={one.id} request={one} onDecided={requests.reload} />}
      </ListBox>
    </>
  )
}

function RequestRow({ request, onDecided }: { request: OrganizationMembershipRequest; onDecided: () => void }) {
  const { t } = useUi()
  const el = useElement()
  const form = useForm(async () => {})
  const texts = 'organizationProfile.membersPage.requestsTab'
  const name = memberName(request.publicUserData)
  const decide = (verb: 'accept' | 'reject') => () =>
    void form.run(async () => {
      await request[verb]()
      onDecided()
    })
  return (
    <tr {...el('tableRow', { class: 'kw-list-row' })}>
      <Member
        person={request.publicUserData}
        detail={t(`${texts}.tableHeader__requested`, { date: request.createdAt })}
      />
      <td {...el('tableBodyCell', { class: 'kw-row-actions' })}>
        <RowAction
          id="approveRequest"
          pending={form.pending}
          label={`${t(`${texts}.menuAction__approve`)}: ${name}`}
          onClick={decide('accept')}
        >
          {t(`${texts}.menuAction__approve`)}
        </RowAction>
        <RowAction
          id="rejectRequest"
          danger
          label={`${t(`${texts}.menuAction__reject`)}: ${name}`}
          onClick={decide('reject')}
        >
          {t(`${texts}.menuAction__reject`)}
        </RowAction>
      </td>
      <td class="kw-list-below" colSpan={2}>
        <Alert text={form.error} />
      </td>
    </tr>
  )
}
