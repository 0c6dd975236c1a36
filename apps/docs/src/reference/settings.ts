import { code, type Page, table, words } from './page.ts'
import { notFollowed, settingWords } from './setting-words.ts'
import { developmentDefaults, InstanceSettings, productionDefaults, settingsDocs } from './settings-sources.ts'

type Schema = {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
}
/** Sections that are kept so that a document written for the hosted service applies, and that nothing follows yet. */
const notBuilt: Readonly<Record<string, string>> = {
  auth_web3: 'These settings are kept; sign-in with a wallet does not exist yet.',
  auth_passkey: 'These settings are kept; passkeys do not exist yet.',
  auth_multi_factor: 'These settings are kept; second factors do not exist yet.',
  social_connections: 'These settings are kept; sign-in with other services does not exist yet.',
  enterprise_sso: 'These settings are kept; enterprise sign-in does not exist yet.',
  oauth_application_settings: 'These settings are kept; Keyward is no OAuth provider yet.',
  billing: 'These settings are kept; billing does not exist yet.',
  protect: 'These settings are kept; nothing follows them.',
}

const kept = 'Kept; nothing follows it yet.'

type Row = { readonly path: string; readonly type: string; readonly values: readonly unknown[]; readonly doc: string }

/** Every setting of an instance, from the schema that checks them. */
export function settingsPage(): Page {
  const sections = Object.entries(InstanceSettings.properties as unknown as Record<string, Schema>)
  const docs = new Map([...Object.entries(settingWords), ...settingsDocs()])
  return {
    path: 'reference/settings',
    title: 'Settings',
    description: 'Every setting of an instance, with its default in production and in development.',
    order: 2,
    body: `
Settings belong to an instance and live in the database. \`keyward config pull\` shows them, \`keyward config apply\` changes them, and
so does the Platform API; [settings as code](/features/settings/) says how. A change names only what it changes; \`null\`
goes back to the default; a misspelt name is an error.

${sections.map(([name, schema]) => sectionText(name, schema, docs)).join('\n\n')}
`,
  }
}

function sectionText(name: string, schema: Schema, docs: ReadonlyMap<string, string>): string {
  const rows = rowsOf(schema, [name], docs).map(({ path, type, values, doc }) => [
    code(path),
    defaults(values),
    [words(doc), type === 'switch' ? '' : type].filter(Boolean).join('<br>'),
  ])
  const about = docs.get(name)
  return [
    `## ${name}`,
    ...(notBuilt[name] ? [`:::note[Not built yet]\n${notBuilt[name]}\n:::`] : []),
    ...(about ? [words(about)] : []),
    table(['Setting', 'Default', 'What it does'], rows),
  ].join('\n\n')
}

function rowsOf(schema: Schema, path: readonly string[], docs: ReadonlyMap<string, string>): Row[] {
  const children = Object.entries(schema.properties ?? {})
  if (children.length > 0) return children.flatMap(([key, child]) => rowsOf(child, [...path, key], docs))
  const [first] = Object.values(schema.patternProperties ?? {})
  if (first?.properties) {
    return Object.entries(first.properties).flatMap(([key, child]) => rowsOf(child, [...path, '<strategy>', key], docs))
  }
  const within = path.map((_, index) => path.slice(0, index + 1).join('.')).slice(1)
  const doc = within.some((one) => notFollowed.includes(one)) ? [kept] : within.map((one) => docs.get(one))
  return [
    {
      path: path.slice(1).join('.'),
      type: typeOf(schema),
      values: [valueAt(productionDefaults, path), valueAt(developmentDefaults, path)],
      doc: doc.filter(Boolean).join(' '),
    },
  ]
}

function typeOf({ type, enum: choices, items, minimum, maximum, patternProperties }: Schema): string {
  if (choices) return choices.map((choice) => code(JSON.stringify(choice))).join(', ')
  if (type === 'array') return `list of ${items?.enum ? typeOf(items) : items?.type === 'object' ? 'objects' : 'texts'}`
  if (type === 'integer') return `number, ${minimum} to ${maximum}`
  if (type === 'boolean') return 'switch'
  return type === 'string' ? 'text' : patternProperties || type === 'object' ? 'object' : (type ?? 'value')
}

function defaults([production, development]: readonly unknown[]): string {
  const live = shown(production)
  const local = shown(development)
  return live === local ? live : `${live}; development ${local}`
}

const shown = (value: unknown) =>
  value === undefined ? '' : typeof value === 'boolean' ? (value ? 'on' : 'off') : code(JSON.stringify(value))

const valueAt = (settings: unknown, path: readonly string[]) =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], settings)
