import { apiVersions, parsePublishableKey } from '@keyward/wire/facts'
import { publishableKeyName } from '../../project/keys.ts'
import type { ProjectKind } from '../../project/project.ts'
import type { Check, Finding, Patient } from '../finding.ts'

/** Whether the application has its keys, and whether they are what their names say. */
export const checkKeys: Check = ({ publishableKey, secretKey, project }) => {
  const found: Finding[] = []
  if (!publishableKey) found.push(missing('publishable', 'KEYWARD_PUBLISHABLE_KEY'))
  else if (!parsePublishableKey(publishableKey))
    found.push({
      code: 'publishable_key_invalid',
      severity: 'error',
      message: 'The publishable key is malformed.',
      cure: 'Copy it whole, from pk_ to its end; the server prints it at its start and `keyward instances list` shows it.',
    })
  // A page has no use for a secret key.
  if (!secretKey && project.kind !== 'vite-react') found.push(missing('secret', 'KEYWARD_SECRET_KEY'))
  if (secretKey && !/^sk_(test|live)_/.test(secretKey))
    found.push({
      code: 'secret_key_invalid',
      severity: 'error',
      message: secretKey.startsWith('pk_')
        ? 'A publishable key stands where the secret key belongs.'
        : 'The secret key is malformed.',
      cure: 'Put the value that starts with sk_ into KEYWARD_SECRET_KEY.',
    })
  return [...found, ...mixedModes(publishableKey, secretKey)]
}

function missing(kind: 'publishable' | 'secret', name: string): Finding {
  return {
    code: `missing_${kind}_key`,
    severity: 'error',
    message: `There is no ${kind} key in the environment or the env files.`,
    cure: `\`keyward init\` writes it, or set ${name}${kind === 'publishable' ? ' (with NEXT_PUBLIC_ or VITE_ before it where a page needs it)' : ''} and restart the application.`,
  }
}

function mixedModes(publishableKey: string | null, secretKey: string | null): Finding[] {
  const mode = (key: string | null) => /^[ps]k_(test|live)_/.exec(key ?? '')?.[1]
  if (!mode(publishableKey) || !mode(secretKey) || mode(publishableKey) === mode(secretKey)) return []
  return [
    {
      code: 'keys_of_two_instances',
      severity: 'error',
      message: `The publishable key is of ${mode(publishableKey)} and the secret key of ${mode(secretKey)}.`,
      cure: 'Take both keys from the same instance: `keyward instances list --secret-keys`.',
    },
  ]
}

/** What else the environment says. */
export const checkEnvironment: Check = ({ environment, project }) => [
  ...hiddenKey(environment, project.kind),
  ...apiVersion(environment),
  ...urls(environment),
]

/** Pages are built with variables of their framework's prefix alone. */
function hiddenKey(environment: Patient['environment'], kind: ProjectKind | null): Finding[] {
  const wanted = publishableKeyName(kind)
  const [prefix = ''] = wanted.split('KEYWARD_')
  const has = (name: string) => Boolean(environment[`${name}_PUBLISHABLE_KEY`])
  const hidden = ['KEYWARD', 'CLERK'].find(has)
  if (prefix === '' || !hidden || has(`${prefix}KEYWARD`) || has(`${prefix}CLERK`)) return []
  return [
    {
      code: 'publishable_key_hidden',
      severity: 'error',
      message: `Pages do not get to know ${hidden}_PUBLISHABLE_KEY: the name lacks ${prefix}.`,
      cure: `Call it ${wanted} and restart the application.`,
      where: `${hidden}_PUBLISHABLE_KEY`,
    },
  ]
}

function apiVersion(environment: Patient['environment']): Finding[] {
  return ['KEYWARD_API_VERSION', 'CLERK_API_VERSION', 'CLERK_BACKEND_API_VERSION'].flatMap((name) => {
    const version = environment[name]
    if (!version || version === 'v1' || (apiVersions as readonly string[]).includes(version)) return []
    return [
      {
        code: 'api_version_old',
        severity: 'error' as const,
        message: `${name} asks for the API version ${version}, which this server does not speak.`,
        cure: `Remove the variable, or set it to ${apiVersions.join(' or ')}.`,
        where: name,
      },
    ]
  })
}

function urls(environment: Patient['environment']): Finding[] {
  const names = Object.keys(environment).filter((name) =>
    /^(NEXT_PUBLIC_|VITE_)?(KEYWARD|CLERK)_(API|PROXY|JS)_URL$/.test(name),
  )
  return names.flatMap((name) => {
    const value = environment[name]!
    const isPath = name.includes('PROXY') && value.startsWith('/')
    if (value === '' || isPath || (URL.canParse(value) && /^https?:/.test(value))) return []
    return [
      {
        code: 'url_invalid',
        severity: 'error' as const,
        message: `${name} is no address: "${value}".`,
        cure: 'Write it with https:// or http:// in front.',
        where: name,
      },
    ]
  })
}
