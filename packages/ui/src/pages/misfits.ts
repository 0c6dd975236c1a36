const layers = '.kw-root, [popover], dialog'
/** Sub-pixels. */
const tolerance = 1

/** Texts that stick out of what holds them, are cut off, broken within a word, or lie over one another; and a page that scrolls sideways. */
export function misfits(styles: Styles): string[] {
  const found: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide in ${clientWidth}`)
  const texts = visibleTexts()
  for (const { node, box } of texts) {
    const misfit = misfitOf(node, box, styles)
    if (misfit) found.push(`“${node.data.trim()}” ${misfit}`)
    const broken = brokenWordOf(node)
    if (broken) found.push(`“${broken}” is broken in two`)
  }
  for (const [at, one] of texts.entries())
    for (const other of texts.slice(at + 1).filter(({ layer }) => layer === one.layer))
      if (one.lines.some((line) => other.lines.some((below) => isOver(line, below))))
        found.push(`“${one.node.data.trim()}” over “${other.node.data.trim()}”`)
  return found
}

type Shown = {
  readonly node: Text
  readonly box: DOMRect
  readonly lines: readonly DOMRect[]
  readonly layer: Element | null
}

function visibleTexts(): Shown[] {
  const shown: Shown[] = []
  // In front of a dialog nothing else counts, in front of a menu both do.
  const top = document.querySelector('dialog[open]')
  for (const root of top ? [top] : document.querySelectorAll('.kw-root')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Text
        ? NodeFilter.FILTER_ACCEPT
        : (node as Element).matches('.kw-hidden, .kw-offstage, select, [aria-hidden]')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (node.data.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width > 0)
        shown.push({
          node,
          box,
          lines: linesOf(range, node.parentElement!),
          layer: node.parentElement!.closest(layers),
        })
    }
  }
  return shown
}

/** What can be seen of each line. */
function linesOf(range: Range, holder: Element): DOMRect[] {
  const lines = [...range.getClientRects()]
  if (!holder.matches(mayBeShort)) return lines
  const { left, right } = holder.getBoundingClientRect()
  return lines.map((line) => {
    const start = Math.max(line.left, left)
    return new DOMRect(start, line.top, Math.min(line.right, right) - start, line.height)
  })
}

/** A word of ordinary length that goes on in the next line: what holds it had room for it, or should have made some. */
function brokenWordOf(node: Text): string | null {
  const range = document.createRange()
  range.selectNodeContents(node)
  if (range.getClientRects().length < 2 || node.parentElement!.matches(mayBeShort)) return null
  for (const { 0: word, index } of node.data.matchAll(
    /(?<!\p{L})[\p{Script=Latin}\p{Script=Cyrillic}]{2,20}(?!\p{L})/gu,
  )) {
    range.setStart(node, index)
    range.setEnd(node, index + word.length)
    if (range.getClientRects().length > 1) return word
  }
  return null
}

/** What another language does not change is asked for once. */
export type Styles = Map<Element, Pick<CSSStyleDeclaration, 'display' | 'overflowX' | 'position' | 'textOverflow'>>

function styleOf(element: Element, styles: Styles) {
  const known = styles.get(element)
  if (known) return known
  const { display, overflowX, position, textOverflow } = getComputedStyle(element)
  const style = { display, overflowX, position, textOverflow }
  styles.set(element, style)
  return style
}

/** Names and addresses may be shortened: they are whole elsewhere, and nobody translates them. */
const mayBeShort =
  '.kw-person-name, .kw-person-name > bdi, .kw-person-id:not(.kw-list-row *), .kw-identity-text, .kw-affiliation-domain, .kw-tag > bdi'

function misfitOf(node: Text, box: DOMRect, styles: Styles): string | null {
  let isFloating = false
  for (let holder = node.parentElement!; !holder.matches(layers); holder = holder.parentElement!) {
    const { display, overflowX, position, textOverflow } = styleOf(holder, styles)
    if (display === 'inline' || display === 'contents') continue
    const isCut = holder.scrollWidth > holder.clientWidth + tolerance
    if (textOverflow === 'ellipsis') {
      if (isCut && !holder.matches(mayBeShort)) return 'is shortened'
      return null
    }
    // What scrolls is whole.
    if (overflowX === 'auto' || overflowX === 'scroll') return null
    const held = holder.getBoundingClientRect()
    if (box.left < held.left - tolerance || box.right > held.right + tolerance) return `sticks out of ${nameOf(holder)}`
    // A badge may sit on an edge.
    isFloating ||= position === 'absolute'
    if (
      !isFloating &&
      holder.matches('button, .kw-control, .kw-badge') &&
      (box.top < held.top - tolerance || box.bottom > held.bottom + tolerance)
    )
      return `is higher than ${nameOf(holder)}`
  }
  return null
}

const nameOf = (element: Element) => element.className.split(' ')[0] || element.localName

function isOver(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 2 && height > 4
}
