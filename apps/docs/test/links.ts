import type { DocPage } from './pages.ts'

/** Addresses that are no pages: what the site itself answers. */
const files = ['/llms.txt', '/llms-full.txt']

/** Links of a page that lead to no page, or to no heading of one. */
export function linkProblems({ slug, text }: DocPage, pages: ReadonlyMap<string, DocPage>): string[] {
  return [...prose(text).matchAll(/\]\(([/#][^)\s]*)\)/g)].flatMap(([, link]) => {
    const [path = '', heading] = link!.split('#')
    if (files.includes(path)) return []
    if (path !== '' && !path.endsWith('/')) return [`${slug}.md ${link} lacks its last slash`]
    const page = path === '' ? slug : path === '/' ? 'index' : path.slice(1, -1)
    const target = pages.get(page)
    if (!target) return [`${slug}.md ${link} leads to no page`]
    return heading === undefined || headingsOf(target).includes(heading)
      ? []
      : [`${slug}.md ${link} leads to no heading`]
  })
}

/** Ids of the headings, as Starlight makes them. */
function headingsOf({ text }: DocPage): string[] {
  const headings = prose(text).matchAll(/^#{2,6} (.+)$/gm)
  return [...headings].map(([, heading]) =>
    heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  )
}

const prose = (text: string) =>
  text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()#]/g, ''))
