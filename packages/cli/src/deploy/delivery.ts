import { settingAt } from '../api/config.ts'
import type { Deployment, Step } from './step.ts'

/** Whether what the settings let people ask for can be sent. */
export function deliverySteps(deployment: Deployment): Step[] {
  const { config } = deployment
  return [
    ...(isUsed(config, 'auth_email') ? [mailStep(deployment)] : []),
    ...(isUsed(config, 'auth_phone') ? [smsStep(deployment)] : []),
  ]
}

const isUsed = (config: Deployment['config'], section: string) =>
  ['used_for_sign_up', 'used_for_sign_in', 'used_for_second_factor'].some(
    (use) => settingAt(config, `${section}.${use}`) === true,
  )

function mailStep({ delivery: { email } }: Deployment): Step {
  const open = (message: string, todo: string): Step => ({ code: 'mail', state: 'open', message, todo })
  if (!email.configured)
    return open('The server has no mail server: mails stay in its inbox.', 'Start it with KEYWARD_SMTP_URL')
  if (email.error) return open(`The mail server does not let the server in: ${email.error}.`, 'See to KEYWARD_SMTP_URL')
  if (email.from_email_address.endsWith('@localhost'))
    return open(
      `Mails come from ${email.from_email_address}, which is nobody's address.`,
      'Start the server with KEYWARD_MAIL_FROM',
    )
  return { code: 'mail', state: 'done', message: `Mails go out, from ${email.from_email_address}.`, todo: null }
}

function smsStep({ delivery: { sms } }: Deployment): Step {
  return sms.configured
    ? { code: 'sms', state: 'done', message: 'The server has something that sends SMS.', todo: null }
    : {
        code: 'sms',
        state: 'open',
        message: 'The server has nothing that sends SMS: they stay in its inbox.',
        todo: 'Start it with KEYWARD_SMS_URL',
      }
}
