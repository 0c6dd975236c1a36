import { sealedApiKeys } from './domain/api-keys/index.ts'
import { sealedAccountlessTokens, sealedSecretKeys, sealedTransferCodes } from './domain/instances/index.ts'
import { sealedInvitationTickets } from './domain/invitations/index.ts'
import { sealedTemplateKeys } from './domain/jwt-templates/index.ts'
import { sealedMachineSecrets } from './domain/machines/index.ts'
import { sealedMessageBodies } from './domain/messages/index.ts'
import { sealedOrganizationTickets } from './domain/organization-invitations/index.ts'
import { sealedSigningKeys } from './domain/tokens/index.ts'
import { sealedWebhookHeaders, sealedWebhookSecrets } from './domain/webhooks/index.ts'
import { sealedHandshakeResults } from './flows/client-state/index.ts'
import { type SealedColumns, sealedServerSecrets } from './platform/secrets/index.ts'

/** Everything that is encrypted in the database: what a new master key has to be carried to. */
export const sealedColumns: readonly SealedColumns[] = [
  sealedServerSecrets,
  sealedSigningKeys,
  sealedSecretKeys,
  sealedAccountlessTokens,
  sealedMachineSecrets,
  sealedTemplateKeys,
  sealedWebhookSecrets,
  sealedWebhookHeaders,
  sealedTransferCodes,
  sealedInvitationTickets,
  sealedOrganizationTickets,
  sealedApiKeys,
  sealedMessageBodies,
  sealedHandshakeResults,
]
