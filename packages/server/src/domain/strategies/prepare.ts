import type { PhoneCodeChannel } from '@keyward/wire'
import { apiError, type Scope } from '../../platform/index.ts'
import { refuseCountry } from '../identifiers/index.ts'
import { isTestCredential, sendMessage, takesChannel } from '../messages/index.ts'
import { startCode, startLink, type Verification } from '../verifications/index.ts'
import { type MessageStrategy, messageStrategies } from './facts.ts'

export type Preparation = {
  readonly strategy: MessageStrategy
  /** Owner of the proof, e.g. `sign_in:sia_…`. */
  readonly subject: string
  readonly clientId: string | null
  readonly to: string
  /** How the code shall reach a phone; null: as an SMS. */
  readonly channel?: PhoneCodeChannel | null | undefined
  readonly userId: string | null
  /** The address or number, where a user has it. */
  readonly identificationId?: string | null | undefined
  /** Language of the message, as the reader's profile or browser names it. */
  readonly locale: string | null
  /** Email links: the page to come back to. */
  readonly redirectUrl?: string | null
  readonly linkSlug?: 'magic_link_sign_in' | 'magic_link_sign_up' | 'magic_link_user_profile'
  /** Nobody has this address and nobody may learn that: everything happens but the sending. */
  readonly isDecoy?: boolean
}

/** Starts a proof and sends its code or link, in one transaction with it. */
export async function prepareProof(scope: Scope, input: Preparation): Promise<Verification> {
  const facts = messageStrategies[input.strategy]
  if (facts.kind === 'sms') refuseCountry(scope, input.to)
  if (facts.proof === 'link') return prepareLink(scope, input)
  const channel = facts.kind === 'sms' ? channelFor(scope, input.channel ?? 'sms') : null
  const { verification, code } = await startCode(scope, {
    strategy: input.strategy,
    subject: input.subject,
    clientId: input.clientId,
    channel,
    isTest: isTestCredential(input.to, scope.instance.settings.general),
  })
  if (!input.isDecoy)
    await sendMessage(scope, { ...readerOf(input), kind: facts.kind, channel, content: { slug: facts.slug, code } })
  return verification
}

/** What this instance has switched on. Where nothing sends it that way, it goes as an SMS, and the verification says so. */
function channelFor({ instance, config }: Scope, asked: PhoneCodeChannel): PhoneCodeChannel {
  if (!instance.settings.auth_phone.channels.includes(asked))
    throw apiError('form_param_value_invalid', { param: 'channel' })
  return takesChannel(config.smsUrl, asked) ? asked : 'sms'
}

async function prepareLink(scope: Scope, input: Preparation): Promise<Verification> {
  const redirectUrl = input.redirectUrl
  if (!redirectUrl) throw apiError('form_param_missing', { param: 'redirect_url' })
  const { verification, token } = await startLink(scope, {
    strategy: input.strategy,
    subject: input.subject,
    clientId: input.clientId,
    redirectUrl,
  })
  const link = `${scope.baseUrl}/v1/verify?token=${encodeURIComponent(token)}`
  const content = { slug: input.linkSlug ?? 'magic_link_sign_in', link } as const
  if (!input.isDecoy) await sendMessage(scope, { ...readerOf(input), kind: 'email', content })
  return verification
}

function readerOf({ to, userId, identificationId = null, locale }: Preparation) {
  return { to, userId, identificationId, locale }
}
