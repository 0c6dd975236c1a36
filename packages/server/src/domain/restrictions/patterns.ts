type Options = { readonly ignoresGmailDots: boolean }

const gmailDomains = ['gmail.com', 'googlemail.com']

/**
 * Everything that a rule may say to mean this address: itself, the address without its subaddress (`ada+x@` is `ada@`), and the
 * patterns `*@example.com` and `*@*.example.com`. A list is asked for any of them, so a look-up needs no scan. `address` is canonical.
 */
export function rulesFor(address: string, { ignoresGmailDots }: Options): string[] {
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)]
  const plain = local.split(/[+=#]/, 1)[0] || local
  const spellings = new Set([address, `${plain}@${domain}`])
  if (ignoresGmailDots && gmailDomains.includes(domain)) spellings.add(`${plain.replaceAll('.', '')}@${domain}`)
  const labels = domain.split('.')
  // `*@*.example.com` means what lies below example.com, not example.com itself.
  const below = labels.slice(1).map((_, index) => `*@*.${labels.slice(index + 1).join('.')}`)
  return [...spellings, `*@${domain}`, ...below]
}

/** The spelling under which a rule is kept, so that the addresses that it means find it. */
export function ruleOf(address: string, { ignoresGmailDots }: Options): string {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  if (!ignoresGmailDots || !gmailDomains.includes(domain)) return address
  return `${address.slice(0, at).replaceAll('.', '')}@${domain}`
}

/** `*@example.com`, `*@*.example.com`: the only wildcards; a star anywhere else is no address. */
export function isMailPattern(text: string): boolean {
  return /^\*@(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(text)
}
