import { useEffect, useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import type { SessionWithActivities } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { relativeDate } from '../../localization/relative-date.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { Icon } from '../../primitives/Icon.tsx'
import { Badge, Editor, Row, RowAction, Section } from './Section.tsx'

/** Where one is signed in, and a way to end it. */
export function DevicesSection() {
  const { t, clerk } = useUi()
  const [sessions, setSessions] = useState<SessionWithActivities[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [revoking, setRevoking] = useState<string | null>(null)
  const user = clerk.user!
  const texts = 'userProfile.start.activeDevicesSection'

  const load = async () => {
    setFailed(false)
    try {
      setSessions(await user.getSessions())
    } catch {
      setFailed(true)
    }
  }
  // Once for each person
  useEffect(() => void load(), [user.id])

  const current = clerk.session?.id
  const sorted = [...(sessions ?? [])].sort(
    (a, b) =>
      Number(b.id === current) - Number(a.id === current) || b.lastActiveAt.getTime() - a.lastActiveAt.getTime(),
  )
  return (
    <Section id="activeDevices" title={t(`${texts}.title`)}>
      {hasFailed && (
        <Row
          id="activeDevices"
          actions={
            <RowAction id="retry" onClick={() => void load()}>
              {t(`${texts}.retry`)}
            </RowAction>
          }
        >
          <Alert text={t(`${texts}.failed`)} />
        </Row>
      )}
      {sessions === null && !hasFailed && <Skeleton />}
      {sorted.map((session) => (
        <div key={session.id}>
          <Device
            session={session}
            isCurrent={session.id === current}
            onRevoke={() => setRevoking(session.id)}
            isOpen={revoking === session.id}
          />
          {revoking === session.id && (
            <RevokeEditor
              session={session}
              onCancel={() => setRevoking(null)}
              onDone={() => {
                setRevoking(null)
                setSessions(sorted.filter((one) => one.id !== session.id))
              }}
            />
          )}
        </div>
      ))}
    </Section>
  )
}

function Device({
  session,
  isCurrent,
  isOpen,
  onRevoke,
}: {
  session: SessionWithActivities
  isCurrent: boolean
  isOpen: boolean
  onRevoke: () => void
}) {
  const { t, localization } = useUi()
  const el = useElement()
  const id = isCurrent ? 'current' : undefined
  const activity = session.latestActivity
  const text = (key: string) => (typeof activity[key] === 'string' ? (activity[key] as string) : '')
  const name = text('deviceType') || t('userProfile.start.activeDevicesSection.unknown')
  const place = [text('city'), text('country')].filter(Boolean).join(', ')
  const browser = [text('browserName'), text('browserVersion').split('.')[0]].filter(Boolean).join(' ')
  const when = relativeDate(session.lastActiveAt, localization)
  return (
    <Row
      id="activeDevices"
      element={`activeDeviceListItem${isCurrent ? ' activeDeviceListItem__current' : ''}`}
      actions={
        !isCurrent &&
        !isOpen && (
          <RowAction
            id="activeDevices"
            danger
            onClick={onRevoke}
            label={`${t('userProfile.start.activeDevicesSection.destructiveAction')}: ${name} ${browser}`}
          >
            {t('userProfile.start.activeDevicesSection.destructiveAction')}
          </RowAction>
        )
      }
    >
      <span {...el('activeDevice', { id, class: 'kw-device' })}>
        <span class="kw-device-icon">
          <Icon
            name={activity.isMobile === true ? 'phone' : 'laptop'}
            size={20}
            {...el('activeDeviceIcon', { id: activity.isMobile === true ? 'mobile' : 'desktop' })}
          />
        </span>
        <span class="kw-person-text">
          <span class="kw-device-name">
            {name}
            {isCurrent && <Badge id="thisDevice">{t('badge__thisDevice')}</Badge>}
          </span>
          <span class="kw-row-hint">{[browser, text('ipAddress'), place].filter(Boolean).join(' · ')}</span>
          {!isCurrent && (
            <span class="kw-row-hint">{t('userProfile.start.activeDevicesSection.lastActive', { date: when })}</span>
          )}
        </span>
      </span>
    </Row>
  )
}

function RevokeEditor({
  session,
  onCancel,
  onDone,
}: {
  session: SessionWithActivities
  onCancel: () => void
  onDone: () => void
}) {
  const { t } = useUi()
  const form = useForm(async () => {
    await session.revoke()
    onDone()
  })
  const texts = 'userProfile.start.activeDevicesSection'
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.revokeTitle`)}
      text={t(`${texts}.revokeMessage`)}
      submit={t(`${texts}.destructiveAction`)}
      onCancel={onCancel}
    />
  )
}

function Skeleton() {
  return (
    <div class="kw-skeleton" aria-hidden="true">
      <span />
      <span />
    </div>
  )
}
