import { MessageDelivery } from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { askMailServer } from './smtp.ts'
import { addressIn } from './template/addresses.ts'

/** Not of the documents. What a server that was started elsewhere can send, for whoever takes an application to production. */
export const deliveryPlatformOperations = [
  operation({
    id: 'PlatformGetMessageDelivery',
    api: 'platform',
    method: 'GET',
    path: '/platform/message_delivery',
    caller: 'operator',
    envelope: 'none',
    output: MessageDelivery,
    errors: [],
    handle: async ({ scope: { config } }) => ({
      object: 'message_delivery' as const,
      email: {
        configured: config.smtpUrl !== null,
        from_email_address: addressIn(config.mailFrom),
        error: config.smtpUrl && (await askMailServer(config.smtpUrl)),
      },
      sms: { configured: config.smsUrl !== null },
    }),
  }),
]
