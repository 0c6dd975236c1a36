/** A fingertip, in CSS pixels (WCAG 2.5.5). */
const fingertip = 44

/** What a finger would miss: controls smaller than a fingertip, but for links within a sentence. */
export function smallTargets(): string[] {
  const top = document.querySelector('dialog[open]')
  const roots = top ? [top] : [...document.querySelectorAll('.kw-root')]
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[href], button, input, select')])
    .filter((one) => !one.matches('.kw-offstage, .kw-hidden, [disabled], [type=hidden]') && !isInSentence(one))
    .flatMap((one) => {
      const { width, height } = targetOf(one)
      // What has no box is not there.
      if (width === 0 || (width >= fingertip - 0.5 && height >= fingertip - 0.5)) return []
      return [`${one.className.split(' ').at(-1) || one.localName} “${nameOf(one)}”: ${width} × ${height}`]
    })
}

const isInSentence = (one: Element) =>
  one.localName === 'a' && [...one.parentNode!.childNodes].some((node) => node instanceof Text && node.data.trim())

/** A click beside an input in its box, or on its label, counts as well; so does the overhang that a link may have. */
function targetOf(one: HTMLElement) {
  const box = (one.closest('label, .kw-control, .kw-code-box') ?? one).getBoundingClientRect()
  const { position, top, bottom, left, right } = getComputedStyle(one, '::after')
  const overhang =
    position === 'absolute' ? [left, right, top, bottom].map((side) => Math.max(0, -Number.parseFloat(side))) : []
  const [before = 0, after = 0, above = 0, below = 0] = overhang
  return { width: Math.round(box.width + before + after), height: Math.round(box.height + above + below) }
}

const nameOf = (one: Element) => one.ariaLabel ?? one.textContent?.trim() ?? ''
