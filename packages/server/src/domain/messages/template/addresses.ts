import type { Scope } from '../../../platform/index.ts'

/** The address of a mail's sender, from `Acme <no-reply@example.com>` or the address alone. */
export function addressIn(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim()
}

/** Where answers go: a whole address, or a name at the sender's domain. */
export function answerAddress(replyTo: string, sender: string): string {
  return /^[^\s@<>,]+@[^\s@<>,]+$/.test(replyTo) ? replyTo : addressNamed(replyTo, sender)
}

/** Another name at the server's own domain: which domain mail comes from is the operator's business. */
export function addressNamed(name: string, sender: string): string {
  const address = addressIn(sender)
  return `${name}${address.slice(address.lastIndexOf('@'))}`
}

/** The local part of an instance's mails that say nothing else. */
export function usualFromName({ config, instance }: Pick<Scope, 'config' | 'instance'>): string {
  const { from_email_address: name } = instance.settings.communication
  const address = addressIn(config.mailFrom)
  if (name) return name
  return address.slice(0, Math.max(0, address.lastIndexOf('@')))
}
