import { existsSync, readFileSync } from 'node:fs'
import { eventTypes } from '@keyward/wire/facts'
import { expect, test } from 'vitest'
import { hashers } from '../../../packages/server/src/domain/factors/password/digests/index.ts'
import { describeSettings } from '../../../packages/server/src/platform/config.ts'
import { developmentDefaults } from '../../../packages/wire/src/settings/defaults.ts'
import { settingsKeys } from '../../../packages/wire/src/settings/instance-settings.ts'
import { checkSettingsPatch } from '../../../packages/wire/src/settings/validate.ts'
import { type SidebarItem, sidebar } from '../sidebar.ts'
import { program } from '../src/reference/cli.ts'
import { notFollowed, settingWords } from '../src/reference/setting-words.ts'
import { withTables } from '../src/tables/blocks.ts'
import { commandProblems } from './commands.ts'
import { linkProblems } from './links.ts'
import { commandMentions, patchProblems, settingProblems, valueAt } from './mentions.ts'
import { allPages, samplesOf } from './pages.ts'
import { requestProblems } from './requests.ts'
import { compileSamples } from './samples.ts'

const pages = allPages()
const samples = pages.flatMap(samplesOf)
const bySlug = new Map(pages.map((page) => [page.slug, page]))
const textOf = (slug: string) => bySlug.get(slug)?.text ?? ''

test('every sample in TypeScript compiles against our packages', { timeout: 180_000 }, async () => {
  const code = samples.filter(({ language }) => language === 'ts' || language === 'tsx')
  expect(code.length).toBeGreaterThan(10)
  expect(await compileSamples(code)).toEqual([])
})

test('every command line in a sample is one that keyward takes', () => {
  const shells = samples.filter(({ language }) => language === 'sh')
  const mentions = pages.flatMap(commandMentions)
  expect([...shells, ...mentions].flatMap((sample) => commandProblems(sample, program()))).toEqual([])
})

test('every request is an operation of the server, and it takes the body', () => {
  expect(pages.flatMap((page) => requestProblems(page, samplesOf(page)))).toEqual([])
})

test('samples say what language they are in, and those in JSON are JSON', () => {
  for (const { page, line, language, code } of samples) {
    expect(language, `${page}.md:${line}`).toMatch(/^(ts|tsx|sh|json|css|text|nginx|yaml|ini|html)$/)
    if (language === 'json') expect(() => JSON.parse(code), `${page}.md:${line}`).not.toThrow()
  }
})

test('settings in samples and sentences are settings', () => {
  expect(pages.flatMap(settingProblems)).toEqual([])
  expect(samples.flatMap(patchProblems)).toEqual([])
  const settings = samples.filter(({ meta }) => meta.includes('keyward.config.json'))
  expect(
    settings.flatMap(({ page, line, code }) =>
      checkSettingsPatch(developmentDefaults, JSON.parse(code)).map(
        ({ path, message }) => `${page}.md:${line} ${path} ${message}`,
      ),
    ),
  ).toEqual([])
})

test('tables of props and options say what the types say, each member with a word about it', {
  timeout: 180_000,
}, async () => {
  const { texts, undocumented } = await withTables(pages)
  expect(undocumented).toEqual([])
  // `npm run docs:build` writes them anew.
  expect(pages.filter(({ text }, index) => text !== texts[index]).map(({ slug }) => slug)).toEqual([])
})

test('pictures that pages show are there, and each has one for the other scheme', () => {
  const shown = pages.flatMap(({ text }) => [...text.matchAll(/src="\/(pictures\/[^"]+)"/g)].map(([, file]) => file!))
  for (const file of shown) expect(existsSync(new URL(`../public/${file}`, import.meta.url)), file).toBe(true)
  const scheme = (name: string) =>
    shown.filter((file) => file.endsWith(`-${name}.webp`)).map((file) => file.split('-').slice(0, -1).join('-'))
  expect(scheme('light').toSorted()).toEqual(scheme('dark').toSorted())
})

test('every setting says what it does, or that nothing follows it', () => {
  const isThere = (path: string) => valueAt(path.split('.')) !== undefined
  expect([...Object.keys(settingWords), ...notFollowed].filter((path) => !isThere(path))).toEqual([])
  const sections = textOf('reference/settings').split(/^## /m).slice(1)
  const silent = sections
    .filter((section) => !section.includes('Not built yet'))
    .flatMap((section) => section.match(/^\| `[^`]+` \|[^|]*\| (?:(?:text|list of|number,|object)[^|]*)?\|$/gm) ?? [])
  expect(silent).toEqual([])
})

test('every link leads to a page, and to a heading that is there', () => {
  expect(pages.flatMap((page) => linkProblems(page, bySlug))).toEqual([])
})

test('the sidebar holds every page once', () => {
  const slugsOf = (item: SidebarItem): string[] => {
    if (typeof item === 'string') return [item]
    if ('items' in item) return item.items
    return pages.map(({ slug }) => slug).filter((slug) => slug.startsWith(`${item.autogenerate.directory}/`))
  }
  const listed = sidebar.flatMap(({ items }) => items.flatMap(slugsOf))
  expect(listed.toSorted()).toEqual(pages.map(({ slug }) => slug).toSorted())
})

test('every environment variable, event, setting, kind of digest and command has its place', () => {
  for (const { name } of describeSettings()) expect(textOf('reference/environment')).toContain(`\`${name}\``)
  for (const type of eventTypes) expect(textOf('reference/events')).toContain(`\`${type}\``)
  for (const name of publicVariables()) expect(textOf('sdk/nextjs')).toContain(`\`${name}\``)
  for (const key of settingsKeys) expect(textOf('reference/settings')).toContain(`## ${key}`)
  for (const hasher of hashers) expect(textOf('migrating/users').split(/\s+/)).toContain(hasher)
  for (const command of program().commands) expect(bySlug.has(`cli/${command.name()}`), command.name()).toBe(true)
})

/** What pages of Next.js may know, under our names. */
function publicVariables(): string[] {
  const file = new URL('../../../packages/nextjs/src/public-environment.ts', import.meta.url)
  const names = readFileSync(file, 'utf8').match(/NEXT_PUBLIC_KEYWARD_\w+/g) ?? []
  return [...new Set(names)].filter((name) => !name.endsWith('SECRET_KEY'))
}
