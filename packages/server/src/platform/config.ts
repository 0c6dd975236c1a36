import { readFileSync } from 'node:fs'
import {
  oneOf,
  parseCount,
  parseHosts,
  parseLine,
  parseMasterKey,
  parseNetworks,
  parseOrigin,
  parsePath,
  parsePort,
  parsePwnedPasswords,
  parseSmsUrl,
  parseSwitch,
  parseToken,
  urlOf,
} from './config-values.ts'

// What is needed to start, and nothing else: everything that an operator changes later is a setting in the database.
// This is the one place that reads the environment.

type Setting<Value> = {
  /** Environment variables, the preferred one first. Of a secret, `<name>_FILE` names a file that holds the value. */
  readonly env: readonly [string, ...string[]]
  readonly type: string
  /** As text, parsed like a given value; null: absent. */
  readonly default: string | null
  readonly doc: string
  readonly secret?: true
  readonly parse: (text: string) => Value
}

type Present<Value> = Setting<Value> & { readonly default: string }
const present = <Value>(setting: Present<Value>): Present<Value> => setting
const optional = <Value>(setting: Omit<Setting<Value>, 'default'>): Setting<Value | null> => ({
  ...setting,
  default: null,
})

export const settings = {
  port: present({
    env: ['KEYWARD_PORT', 'PORT'],
    type: 'port',
    default: '4100',
    doc: 'Port to listen on; 0 picks a free one.',
    parse: parsePort,
  }),
  host: present({
    env: ['KEYWARD_HOST'],
    type: 'addresses',
    default: '127.0.0.1,::1',
    doc: 'Addresses to listen on, separated by commas; both loopbacks unless given. 0.0.0.0 opens the server.',
    parse: parseHosts,
  }),
  publicUrl: optional({
    env: ['KEYWARD_PUBLIC_URL'],
    type: 'origin',
    doc: 'Origin under which browsers reach this server, e.g. https://auth.example.com.',
    parse: parseOrigin,
  }),
  dataDir: present({
    env: ['KEYWARD_DATA'],
    type: 'path',
    default: '.keyward',
    doc: 'Folder for keys, files and the embedded database.',
    parse: parsePath,
  }),
  databaseUrl: optional({
    env: ['DATABASE_URL'],
    type: 'url',
    doc: 'PostgreSQL to use instead of the embedded one; needs KEYWARD_SECRET.',
    secret: true,
    parse: urlOf('postgres:', 'postgresql:'),
  }),
  secret: optional({
    env: ['KEYWARD_SECRET'],
    type: 'key',
    doc: 'Master key that encrypts secrets at rest: 32 bytes as hex or base64, or a passphrase of 32 characters and more. With the embedded database one is made in the data folder.',
    secret: true,
    parse: parseMasterKey,
  }),
  previousSecret: optional({
    env: ['KEYWARD_SECRET_PREVIOUS'],
    type: 'key',
    doc: 'While the master key is replaced: a second one that is read and not written with. `keyward keys rotate --master` says when it may go.',
    secret: true,
    parse: parseMasterKey,
  }),
  autoMigrate: optional({
    env: ['KEYWARD_AUTO_MIGRATE'],
    type: 'switch',
    doc: 'Apply migrations at start. On with the embedded database, off with DATABASE_URL (run `keyward migrate`).',
    parse: parseSwitch,
  }),
  tlsCertFile: optional({
    env: ['KEYWARD_TLS_CERT_FILE'],
    type: 'path',
    doc: 'Certificate chain (PEM) for https; needs KEYWARD_TLS_KEY_FILE.',
    parse: parsePath,
  }),
  tlsKeyFile: optional({
    env: ['KEYWARD_TLS_KEY_FILE'],
    type: 'path',
    doc: 'Private key (PEM) for https; needs KEYWARD_TLS_CERT_FILE.',
    parse: parsePath,
  }),
  trustedProxies: present({
    env: ['KEYWARD_TRUSTED_PROXIES'],
    type: 'networks',
    default: '',
    doc: 'Proxies whose X-Forwarded-* headers are believed, separated by commas; none unless given.',
    parse: parseNetworks,
  }),
  placeHeaders: optional({
    env: ['KEYWARD_PLACE_HEADERS'],
    type: 'cloudflare | cloudfront | vercel | google',
    doc: 'Whose headers say in which city and country a caller is. Only for a proxy in KEYWARD_TRUSTED_PROXIES that sets them itself: others pass on what a caller made up.',
    parse: oneOf(['cloudflare', 'cloudfront', 'vercel', 'google']),
  }),
  browser: present({
    env: ['KEYWARD_BROWSER'],
    type: 'own | official',
    default: 'own',
    doc: 'Browser runtime served under /npm: ours, or the official package if it is installed.',
    parse: oneOf(['own', 'official']),
  }),
  smtpUrl: optional({
    env: ['KEYWARD_SMTP_URL'],
    type: 'url',
    doc: 'Mail server, smtp://user:password@host:port; without one, mail goes to the built-in inbox.',
    secret: true,
    parse: urlOf('smtp:', 'smtps:'),
  }),
  mailFrom: present({
    env: ['KEYWARD_MAIL_FROM'],
    type: 'address',
    default: 'Keyward <no-reply@localhost>',
    doc: 'Sender of mail.',
    parse: parseLine,
  }),
  smsUrl: optional({
    env: ['KEYWARD_SMS_URL'],
    type: 'url',
    doc: 'What sends SMS: twilio://SID:TOKEN@api.twilio.com?from=+15551234567 (or ?messaging_service=MG…), or an http(s) address that takes each one as JSON; without one, SMS go to the built-in inbox.',
    secret: true,
    parse: parseSmsUrl,
  }),
  smsWebhookSecret: optional({
    env: ['KEYWARD_SMS_WEBHOOK_SECRET'],
    type: 'token',
    doc: 'Signs what an http(s) KEYWARD_SMS_URL is sent, as Standard Webhooks (webhook-id, -timestamp, -signature).',
    secret: true,
    parse: parseToken,
  }),
  webhooksReachPrivate: present({
    env: ['KEYWARD_WEBHOOKS_PRIVATE'],
    type: 'switch',
    default: 'off',
    doc: 'Webhooks and hooks of every instance may go to this machine and the networks around it, for applications that run beside the server. Leave off where people whom you do not trust manage instances.',
    parse: parseSwitch,
  }),
  keyless: present({
    env: ['KEYWARD_KEYLESS'],
    type: 'switch',
    default: 'on',
    doc: 'Makes a development application for whoever calls from this machine without keys, while there is no production instance.',
    parse: parseSwitch,
  }),
  inboxToken: optional({
    env: ['KEYWARD_INBOX_TOKEN'],
    type: 'token',
    doc: 'Token that opens the built-in inbox while a production instance exists.',
    secret: true,
    parse: parseToken,
  }),
  passwordPwnedUrl: present({
    env: ['KEYWARD_PWNED_PASSWORDS'],
    type: 'off | url',
    default: 'https://api.pwnedpasswords.com',
    doc: 'Range service that is asked about breached passwords (five characters of a hash leave the server), or off.',
    parse: parsePwnedPasswords,
  }),
  metricsToken: optional({
    env: ['KEYWARD_METRICS_TOKEN'],
    type: 'token',
    doc: 'Bearer token that opens /metrics; without one it answers on this machine alone.',
    secret: true,
    parse: parseToken,
  }),
  maxRequests: present({
    env: ['KEYWARD_MAX_REQUESTS'],
    type: 'number',
    default: '1000',
    doc: 'Requests that one process works on at once; more are told to come again (503).',
    parse: parseCount,
  }),
  logLevel: present({
    env: ['KEYWARD_LOG_LEVEL'],
    type: 'level',
    default: 'info',
    doc: 'fatal, error, warn, info, debug, trace or silent.',
    parse: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  }),
  json: present({
    env: ['KEYWARD_JSON'],
    type: 'switch',
    default: 'off',
    doc: 'Print one JSON line when ready, and nothing else, on standard output.',
    parse: parseSwitch,
  }),
} as const

type Settings = typeof settings
type Read = { readonly [Key in keyof Settings]: ReturnType<Settings[Key]['parse']> }

/** Everything the server is told at start, frozen. `secret` and `previousSecret` are 32-byte master keys; null means absent. */
export type Config = Omit<Read, 'autoMigrate'> & { readonly autoMigrate: boolean }

/** Values that win over the environment; text is parsed like a variable's. */
export type ConfigOverrides = { readonly [Key in keyof Config]?: Config[Key] | string }

export type Environment = Readonly<Record<string, string | undefined>>

/** Every mistake at once, each naming its variable; `problems` has one sentence per mistake and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(['The configuration is not usable:', ...problems.map((problem) => `  ${problem}`)].join('\n'))
    this.problems = problems
  }
}

/** Reads, checks and freezes the configuration. Throws one `ConfigError` that names every mistake. */
export function readConfig(env: Environment = process.env, overrides: ConfigOverrides = {}): Config {
  const problems: string[] = []
  const read = Object.fromEntries(
    Object.entries(settings).map(([key, setting]) => {
      const override = overrides[key as keyof Config]
      return [key, settingValue(setting, { env, override, problems })]
    }),
  ) as Read
  problems.push(...contradictions(read, problems))
  if (problems.length > 0) throw new ConfigError(problems)
  return Object.freeze({ ...read, autoMigrate: read.autoMigrate ?? read.databaseUrl === null })
}

type Source = { env: Environment; override: unknown; problems: string[] }

function settingValue(setting: Setting<unknown>, { env, override, problems }: Source): unknown {
  if (override !== undefined && typeof override !== 'string') return override
  try {
    const text = override ?? given(setting, env) ?? setting.default
    return text === null ? null : setting.parse(text)
  } catch (error) {
    problems.push(`${setting.env[0]} ${(error as Error).message}`)
    return null
  }
}

/** The text of the first variable that is set and not empty; an empty variable counts as absent. */
function given(setting: Setting<unknown>, env: Environment): string | undefined {
  const direct = setting.env.map((name) => env[name]?.trim()).find((text) => text)
  const file = setting.secret && env[`${setting.env[0]}_FILE`]
  if (!file) return direct
  if (direct) throw new Error(`is given twice: remove it or ${setting.env[0]}_FILE`)
  return readSecretFile(file, `${setting.env[0]}_FILE`)
}

function readSecretFile(file: string, name: string): string {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text !== '') return text
  } catch (error) {
    throw new Error(`cannot be read from the file that ${name} names (${(error as NodeJS.ErrnoException).code})`)
  }
  throw new Error(`is empty in the file that ${name} names`)
}

function contradictions(read: Read, earlier: readonly string[]): string[] {
  const found: string[] = []
  if ((read.tlsCertFile === null) !== (read.tlsKeyFile === null))
    found.push('KEYWARD_TLS_CERT_FILE and KEYWARD_TLS_KEY_FILE must be given together')
  const secretFailed = earlier.some((problem) => problem.startsWith('KEYWARD_SECRET '))
  // A key made up in a local folder would be lost with the container while the encrypted rows stay.
  if (read.databaseUrl !== null && read.secret === null && !secretFailed)
    found.push('KEYWARD_SECRET is required with DATABASE_URL (for example the output of `openssl rand -hex 32`)')
  if (read.previousSecret !== null && read.secret === null && !secretFailed)
    found.push('KEYWARD_SECRET_PREVIOUS goes with KEYWARD_SECRET: what would take its place?')
  return found
}

export type SettingDescription = {
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string
  /** As text; null if there is none. */
  readonly default: string | null
  readonly secret: boolean
  readonly doc: string
}

/** The settings as data, in order; `keyward env` prints them. */
export function describeSettings(): SettingDescription[] {
  return Object.values(settings as Record<string, Setting<unknown>>).map((setting) => ({
    name: setting.env[0],
    aliases: [...setting.env.slice(1), ...(setting.secret ? [`${setting.env[0]}_FILE`] : [])],
    type: setting.type,
    default: setting.default,
    secret: setting.secret === true,
    doc: setting.doc,
  }))
}
