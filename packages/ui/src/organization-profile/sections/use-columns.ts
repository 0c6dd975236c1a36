import { useTranslate } from '../../host/context.tsx'

/** What the cells of people are about. */
export function useColumns(): readonly string[] {
  const t = useTranslate()
  return ['user', 'role', 'actions'].map((column) =>
    t(`organizationProfile.membersPage.activeMembersTab.tableHeader__${column}`),
  )
}
