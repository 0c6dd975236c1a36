import type { StyleObject } from './appearance.ts'

/**
 * A style object as CSS rules for one class: nested keys with `&` are selectors, keys with `@` are at-rules; numbers are
 * pixels except where CSS takes bare ones.
 */
export function styleRules(className: string, style: StyleObject): string {
  return block(`.${className}`, style)
}

function block(selector: string, style: StyleObject): string {
  let declarations = ''
  let nested = ''
  for (const [key, value] of Object.entries(style)) {
    if (value === undefined || value === null) continue
    if (typeof value !== 'object') declarations += `${kebab(key)}:${cssValue(key, value)};`
    else if (key.startsWith('@')) nested += `${clean(key)}{${block(selector, value)}}`
    else nested += block(nestedSelector(selector, key), value)
  }
  return (declarations ? `${selector}{${declarations}}` : '') + nested
}

function nestedSelector(parent: string, key: string): string {
  return clean(key)
    .split(',')
    .map((part) =>
      part.includes('&')
        ? part.trim().replaceAll('&', parent)
        : `${parent}${part.trim().startsWith(':') ? '' : ' '}${part.trim()}`,
    )
    .join(',')
}

const unitless = /^(--|flex|fontWeight$|lineHeight$|opacity$|order$|zIndex$|scale$|zoom$|columns$|grid(Row|Column))/

function cssValue(property: string, value: string | number): string {
  if (typeof value === 'number') return unitless.test(property) || value === 0 ? String(value) : `${value}px`
  return clean(value)
}

function kebab(property: string): string {
  if (property.startsWith('--')) return clean(property)
  return clean(property)
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replace(/^(webkit|moz|ms)-/, '-$1-')
}

function clean(text: string): string {
  return text.replace(/[{};]/g, '')
}

/** A short stable name for a style object, so that equal objects share one rule. */
export function styleClass(style: StyleObject): string {
  const text = JSON.stringify(style)
  let hash = 5381
  for (let at = 0; at < text.length; at++) hash = ((hash * 33) ^ text.charCodeAt(at)) >>> 0
  return `kw-e-${hash.toString(36)}`
}
