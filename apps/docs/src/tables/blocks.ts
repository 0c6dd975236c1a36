import { code, table, words } from '../reference/page.ts'
import { clientTable } from './client.ts'
import { readTypes, type TypeReference, type TypeRow } from './types.ts'

// Tables of props and options in pages that people write. They stand between comments, so that a page can be read anywhere, and
// are written anew from the types before each build; a test tells when a page lies.
//
//     <!-- props: packages/react/src/components/props.ts SignInProps FallbackProp -->
//     <!-- /props -->
//
// `<!-- client -->` is the list of what the client for the Backend API can do.

const heads = { props: 'Prop', options: 'Option', fields: 'Field' } as const
type Kind = keyof typeof heads
const block = /^<!-- (props|options|fields): (\S+) ([^>]*?)(?: without ([^>]*?))? -->\n[\s\S]*?^<!-- \/\1 -->$/gm

const clientBlock = /^<!-- client -->\n[\s\S]*?^<!-- \/client -->$/gm

/** Pages with the tables that the types ask for now, and what no table can say well: members without a word about them. */
export async function withTables(pages: readonly { readonly slug: string; readonly text: string }[]): Promise<{
  readonly texts: readonly string[]
  readonly undocumented: readonly string[]
}> {
  const found = pages.flatMap(({ text }) => [...text.matchAll(block)].map(referenceOf))
  const tables = readTypes(found)
  const client = await clientTable()
  const undocumented: string[] = []
  let at = 0
  const texts = pages.map(({ slug, text }) =>
    text
      .replace(clientBlock, `<!-- client -->\n${client}\n<!-- /client -->`)
      .replace(block, (whole, kind: Kind, _file, _names, without = '') => {
        const left = without.split(' ')
        const rows = tables[at++]!.filter(({ name }) => !left.includes(name))
        for (const { name, doc, deprecated } of rows) {
          if (!doc && deprecated === null) undocumented.push(`${slug}: ${name}`)
        }
        const [first] = whole.split('\n', 1)
        return `${first}\n${tableOf(kind, rows)}\n<!-- /${kind} -->`
      }),
  )
  return { texts, undocumented }
}

function referenceOf([, , file, names]: RegExpMatchArray): TypeReference {
  return { file: file!, names: names!.trim().split(/\s+/) }
}

function tableOf(kind: Kind, rows: readonly TypeRow[]): string {
  const rank = ({ isRequired, deprecated }: TypeRow) =>
    deprecated !== null ? 2 : isRequired && kind !== 'fields' ? 0 : 1
  return table(
    [heads[kind], 'Type', 'What it is'],
    rows
      .toSorted((one, other) => rank(one) - rank(other))
      .map((row) => [code(row.name), code(typeOf(kind, row)), sentence(kind, row)]),
  )
}

/** That something may be left out goes without saying, except for what one is given. */
function typeOf(kind: Kind, { types }: TypeRow): string {
  const shown = types.filter((one) => kind === 'fields' || one !== 'undefined')
  const isAmbiguous = (one: string) => shown.length > 1 && /^\([^()]*\) => /.test(one)
  return shown.map((one) => (isAmbiguous(one) ? `(${one})` : one)).join(' | ')
}

function sentence(kind: Kind, { doc, isRequired, deprecated }: TypeRow): string {
  const text = doc && `${words(doc)}${/[.!?]$/.test(doc) ? '' : '.'}`
  const marks = [
    isRequired && kind !== 'fields' && '**Required.**',
    deprecated !== null && `Deprecated. ${words(deprecated)}`,
  ]
  return [...marks, text].filter(Boolean).join(' ')
}
