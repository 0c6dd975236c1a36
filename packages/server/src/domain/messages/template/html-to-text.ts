const unseen = ['head', 'style', 'script', 'title', 'template']
const ownLines = new Set(
  'address article aside blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a page, for whoever reads no HTML: a line for each block, the address behind a link. Reads each character once. */
export function htmlToText(html: string): string {
  const lower = html.toLowerCase()
  let out = ''
  let link: { readonly href: string; readonly from: number } | null = null
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    out += decoded(html.slice(at, end)).replace(/\s+/g, ' ')
    if (open < 0) break
    const isComment = html.startsWith('<!--', open)
    const close = html.indexOf(isComment ? '-->' : '>', open)
    if (close < 0) break
    at = close + (isComment ? 3 : 1)
    const tag = html.slice(open + 1, close)
    const [, isEnd, name = ''] = /^(\/?)([a-z][a-z0-9]{0,20})/i.exec(tag) ?? []
    const element = name.toLowerCase()
    if (isComment || !element) continue
    if (unseen.includes(element) && !isEnd) {
      const over = lower.indexOf(`</${element}`, at)
      if (over < 0) break
      at = over
    } else if (ownLines.has(element)) out += '\n'
    else if (element === 'td' && !isEnd) out += ' '
    else if (element === 'a' && !isEnd) link = { href: hrefIn(tag), from: out.length }
    else if (element === 'a' && link) {
      if (link.href && out.slice(link.from).trim() !== link.href) out += ` (${link.href})`
      link = null
    }
  }
  const lines = out.split('\n').map((line) => line.trim())
  return `${lines
    .filter((line, index) => line || lines[index - 1])
    .join('\n')
    .trim()}\n`
}

function hrefIn(tag: string): string {
  const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag) ?? []
  return decoded(double ?? single ?? bare ?? '').trim()
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' '
  })
}
