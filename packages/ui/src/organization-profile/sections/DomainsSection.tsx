import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useUi } from '../../host/context.tsx'
import { useList } from '../../organizations/use-list.ts'
import { RowAction, Section } from '../../user-profile/sections/Section.tsx'
import { AddDomainEditor } from './DomainEditors.tsx'
import { DomainList, domainsId, isVerified, type OpenDomain } from './DomainList.tsx'

/** Mail domains whose people may find their way in: which, whether proved, and how they join. */
export function DomainsSection({ mayManage, isSought }: { mayManage: boolean; isSought: { current: boolean } }) {
  const { t, clerk } = useUi()
  const organization = clerk.organization!
  const domains = useList(`domains:${organization.id}`, organization.getDomains)
  const [open, setOpen] = useState<OpenDomain>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (!isSought.current) return
    isSought.current = false
    heading.current!.focus()
  }, [isSought])
  const texts = 'organizationProfile.profilePage.domainSection'
  return (
    <Section id={domainsId} title={t(`${texts}.title`)} headingRef={heading}>
      <DomainList list={domains} empty={t(`${texts}.subtitle`)} mayManage={mayManage} open={open} setOpen={setOpen} />
      {mayManage &&
        (open?.action === 'add' ? (
          <AddDomainEditor
            onAdded={(domain) => {
              setOpen({ action: isVerified(domain) ? 'welcome' : 'verify', domain })
              domains.reload()
            }}
            onCancel={() => setOpen(null)}
          />
        ) : (
          <div class="kw-row-add">
            <RowAction id={domainsId} onClick={() => setOpen({ action: 'add' })}>
              {t(`${texts}.primaryButton`)}
            </RowAction>
          </div>
        ))}
    </Section>
  )
}
