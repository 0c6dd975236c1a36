import { type CollectionEntry, getCollection } from 'astro:content'
import { sidebar } from '../sidebar.ts'

type Page = CollectionEntry<'docs'>

const intro = `# Keyward

> Authentication and user management for your applications, self-hosted: one server process with its own PostgreSQL, and
> a family of \`@keyward/*\` packages that carry the names of \`@clerk/*\` and speak the same protocol.
`

/** Every page as one line, in the order of the sidebar. */
export async function llmsIndex(): Promise<string> {
  const groups = groupsOf(await getCollection('docs'))
  const lines = groups.flatMap(({ label, pages }) => [`\n## ${label}\n`, ...pages.map(line)])
  return [intro, 'The full text of all pages: /llms-full.txt', ...lines, ''].join('\n')
}

/** Every page in full. */
export async function llmsFull(): Promise<string> {
  const pages = groupsOf(await getCollection('docs')).flatMap((group) => group.pages)
  return [
    intro,
    ...pages.map((page) => `---\n\n# ${page.data.title}\n\n${page.data.description}\n\n${page.body}`),
  ].join('\n')
}

const line = ({ id, data }: Page) => `- [${data.title}](${id === 'index' ? '/' : `/${id}/`}): ${data.description}`

function groupsOf(pages: readonly Page[]): { label: string; pages: Page[] }[] {
  return sidebar.map(({ label, items }) => ({ label, pages: items.flatMap((item) => pagesOf(item, pages)) }))
}

type Item = (typeof sidebar)[number]['items'][number]

function pagesOf(item: Item, pages: readonly Page[]): Page[] {
  if (typeof item === 'string') return pages.filter(({ id }) => id === item)
  if ('items' in item) return item.items.flatMap((slug) => pagesOf(slug, pages))
  return pages.filter(({ id }) => id.startsWith(`${item.autogenerate.directory}/`))
}
