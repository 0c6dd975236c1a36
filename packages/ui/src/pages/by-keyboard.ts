/** In these, arrows lead from one to the next. */
const walked = '[role=menu], [role=tablist], [role=radiogroup]'

/** Controls that somebody without a mouse cannot come to, or would not see themselves at. */
export function outOfReach(): string[] {
  const top = document.querySelector('dialog[open]')
  const roots = top ? [top] : [...document.querySelectorAll('.kw-root')]
  const focused = document.activeElement as HTMLElement | null
  const found = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('a[href], button, input, select')])
    .filter((one) => !one.matches('.kw-offstage, [disabled]') && one.checkVisibility())
    .flatMap((one) => {
      const name = `${one.localName} ${one.ariaLabel ?? one.textContent?.trim() ?? ''} .${one.classList.item(0)}`
      if (one.tabIndex < 0 && !one.closest(walked)) return [`no tab leads to ${name}`]
      return isSeenWithFocus(one) ? [] : [`the focus cannot be seen on ${name}`]
    })
  focused?.focus()
  return found
}

function isSeenWithFocus(one: HTMLElement): boolean {
  // What has the focus inside a menu closes it when it goes: there every line is marked alike.
  if (one.closest('[popover]') === null && document.querySelector('[popover]:popover-open')) return true
  const box = one.closest('.kw-control, .kw-code-box') ?? one
  const marked = [box, one, ...box.querySelectorAll('.kw-code-cell, .kw-country')]
  const looks = () => marked.map((part) => lookOf(part)).join()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const before = looks()
  one.focus()
  return document.activeElement !== one || looks() !== before
}

function lookOf(part: Element): string {
  const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(part)
  return [outlineStyle, boxShadow, backgroundColor].join()
}
