import { eventTypes } from '@keyward/wire/facts'
import { developmentDefaults } from '../../../packages/wire/src/settings/defaults.ts'
import type { DocPage, Sample } from './pages.ts'

const sections: readonly string[] = Object.keys(developmentDefaults)
const events: ReadonlySet<string> = new Set(eventTypes)

/** Settings that the sentences of a page name and that do not exist: `session_settings.lifetime`. */
export function settingProblems({ slug, text }: DocPage): string[] {
  return inlineCode(text)
    .filter((word) => /^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(word) && sections.includes(word.split('.')[0]!))
    .filter((word) => !events.has(word) && valueAt(word.split('.')) === undefined)
    .map((word) => `${slug}.md no such setting: ${word}`)
}

/** The same of those that a command line changes: `keyward config patch session_settings.lifetime=3600`. */
export function patchProblems({ page, line, code }: Sample): string[] {
  return [...code.matchAll(/config patch (.*)/g)]
    .flatMap(([, words]) => [...words!.matchAll(/(?:^|\s)([\w.]+)=/g)])
    .map(([, path]) => path!)
    .filter((path) => valueAt(path.split('.')) === undefined)
    .map((path) => `${page}.md:${line} no such setting: ${path}`)
}

/** Command lines in sentences, as samples: `keyward users ban ada@example.com`. */
export function commandMentions({ slug, text }: DocPage): Sample[] {
  return inlineCode(text)
    .filter((code) => /^(npx )?keyward [a-z]/.test(code))
    .map((code) => ({ page: slug, line: 0, language: 'sh', meta: '', code }))
}

function inlineCode(text: string): string[] {
  const sentences = text.replace(/^```[\s\S]*?^```$/gm, '')
  return [...sentences.matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replace(/\s+/g, ' '))
}

/** A setting's value in development. */
export const valueAt = (path: readonly string[]) =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], developmentDefaults)
