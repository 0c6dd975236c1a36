import type { Config } from '../../../platform/config.ts'

/** The address of a mail's sender, from `Acme <no-reply@example.com>` or the address alone. */
export function addressIn(sender: string): string {
  return /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender.trim()
}

/** Another name at the server's own domain: which domain mail comes from is the operator's business. */
export function addressNamed(name: string, sender: string): string {
  const address = addressIn(sender)
  return `${name}${address.slice(address.lastIndexOf('@'))}`
}

export function usualFromName({ mailFrom }: Pick<Config, 'mailFrom'>): string {
  const address = addressIn(mailFrom)
  return address.slice(0, Math.max(0, address.lastIndexOf('@')))
}
