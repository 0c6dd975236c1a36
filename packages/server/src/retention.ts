import type { InstanceSettings } from '@keyward/wire'
import { pastClients, pastDevBrowsers } from './domain/clients/index.ts'
import { verificationsOfIdentifiers } from './domain/identifiers/index.ts'
import { pastM2MTokens } from './domain/m2m-tokens/index.ts'
import { pastMachineSecrets } from './domain/machines/index.ts'
import { pastMessages, pastSuppressions } from './domain/messages/index.ts'
import { verificationsOfDomains } from './domain/organization-domains/index.ts'
import { clientsOfSessions, pastSessions } from './domain/sessions/index.ts'
import { pastTickets } from './domain/tickets/index.ts'
import { pastClaimsContents } from './domain/tokens/index.ts'
import { pastVerifications } from './domain/verifications/index.ts'
import { pastErrands } from './flows/client-state/index.ts'
import { pastHostedAuths } from './flows/hosted-auth/index.ts'
import { pastReverifications } from './flows/reverifications/index.ts'
import { clientsOfSignIns, pastSignIns } from './flows/sign-ins/index.ts'
import { clientsOfSignUps, pastSignUps } from './flows/sign-ups/index.ts'
import { dayMs, deletePast, type Past, plusMs, type Scope } from './platform/index.ts'

type Kept = { readonly rows: readonly Past[]; readonly days: number | keyof InstanceSettings['retention'] }

const namedIn = (past: Past, columns: NonNullable<Past['namedIn']>): Past => ({ ...past, namedIn: columns })

/** For how many days after its end what is over is kept. Events, deliveries and the audit log have settings of their own. */
export const retention: readonly Kept[] = [
  {
    days: 'attempts_days',
    rows: [
      pastSignIns,
      pastSignUps,
      namedIn(pastVerifications, [...verificationsOfIdentifiers, verificationsOfDomains]),
    ],
  },
  {
    days: 'sessions_days',
    rows: [
      pastSessions,
      ...pastClients.map((past) => namedIn(past, [clientsOfSessions, clientsOfSignIns, clientsOfSignUps])),
      pastDevBrowsers,
    ],
  },
  { days: 'messages_days', rows: [pastMessages, pastSuppressions] },
  { days: 'tickets_days', rows: [...pastTickets, pastM2MTokens] },
  // Longer than any session token is used that refers to them.
  { days: 7, rows: [pastClaimsContents] },
  { days: 0, rows: [...pastErrands, pastHostedAuths, pastReverifications, pastMachineSecrets] },
]

export async function deleteWhatIsOver(scope: Scope): Promise<void> {
  const setting = scope.instance.settings.retention
  for (const { rows, days } of retention)
    for (const past of rows)
      await deletePast(scope, past, plusMs(scope.now, -(typeof days === 'number' ? days : setting[days]) * dayMs))
}
