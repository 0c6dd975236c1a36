/** A page that is written from the code. `path` is below the folder of pages, without its ending. */
export type Page = {
  readonly path: string
  readonly title: string
  readonly description: string
  /** Where the page stands in its folder; by name without. */
  readonly order?: number
  readonly body: string
}

export function pageText({ title, description, order, body }: Page): string {
  const head = [`title: ${JSON.stringify(title)}`, `description: ${JSON.stringify(description)}`]
  if (order !== undefined) head.push('sidebar:', `  order: ${order}`)
  return `---\n${head.join('\n')}\neditUrl: false\n---\n\n${body.trim()}\n`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')
}

/** As Markdown shows a value that may hold anything. */
export const code = (text: string) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** Words of the code's comments, in which angle brackets are meant as such. */
export const words = (text: string) =>
  text.replace(/`[^`]*`|[<>{}]/g, (part) => (part.length > 1 ? part : `&#${part.charCodeAt(0)};`))

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
