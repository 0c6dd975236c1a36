import { places, type SourceFile } from '../../project/sources.ts'
import type { Check, Finding, Patient, Severity } from '../finding.ts'

type Pattern = {
  readonly code: string
  readonly severity: Severity
  readonly pattern: RegExp
  readonly message: (match: RegExpExecArray) => string
  readonly cure: string | ((match: RegExpExecArray) => string)
  readonly applies?: (patient: Patient, file: SourceFile) => boolean
}

const oldPaths: Readonly<Record<string, string>> = {
  '@clerk/nextjs/api': "take WebhookEvent and the rest from '@clerk/nextjs/server'",
  '@clerk/nextjs/app-beta': "import from '@clerk/nextjs' and '@clerk/nextjs/server'",
  '@clerk/nextjs/app-beta/client': "import from '@clerk/nextjs'",
  '@clerk/nextjs/edge-middleware': "import clerkMiddleware from '@clerk/nextjs/server'",
  '@clerk/nextjs/edge-middlewarefiles': "import clerkMiddleware from '@clerk/nextjs/server'",
  '@clerk/nextjs/ssr': "import getAuth from '@clerk/nextjs/server'",
  '@clerk/nextjs/client': "import from '@clerk/nextjs'",
  '@clerk/clerk-sdk-node': "import from '@clerk/express' or '@clerk/backend'",
  '@clerk/clerk-react/dist': "import from '@clerk/clerk-react'",
  '@clerk/edge': "import from '@clerk/backend'",
}

const usesServerAuth = (file: SourceFile) =>
  /import\s*\{[^}]*\b(?:auth|currentUser|clerkClient)\b[^}]*\}\s*from\s*['"]@(?:keyward|clerk)\/nextjs\/server['"]/.test(
    file.text,
  )
const usesSdk = (file: SourceFile) => /['"]@(?:keyward|clerk)\//.test(file.text)
const isLive = ({ publishableKey, secretKey }: Patient) =>
  [publishableKey, secretKey].some((key) => key?.includes('k_live_'))

const awaitIt = 'Write `await` before it, in an async function: `const { userId } = await auth()`.'

/** Troubles that can be seen in one line of code. */
const patterns: readonly Pattern[] = [
  {
    code: 'option_api_key',
    severity: 'error',
    pattern:
      /\b(?:createClerkClient|clerkMiddleware|authenticateRequest|Clerk)\s*\(\s*\{(?:[^{}]|\{[^{}]*\})*?\bapiKey\b\s*[:,}]/g,
    message: () => 'The option `apiKey` has long gone; nothing reads it.',
    cure: 'Pass `secretKey`, or leave it out and set KEYWARD_SECRET_KEY.',
    applies: (_, file) => usesSdk(file),
  },
  {
    code: 'old_import_path',
    severity: 'error',
    pattern:
      /['"](@clerk\/(?:nextjs\/(?:api|app-beta(?:\/client)?|edge-middleware(?:files)?|ssr|client)|clerk-sdk-node(?:\/[\w/.-]+)?|clerk-react\/dist[\w/.-]*|edge))['"]/g,
    message: ([, path]) => `'${path}' is a path of an older generation.`,
    cure: ([, path]) => `Import from the package's own entries: ${cureOfPath(path!)}.`,
  },
  {
    code: 'old_middleware',
    severity: 'error',
    pattern: /\b(authMiddleware|withClerkMiddleware)\s*\(/g,
    message: ([, name]) => `${name}() belongs to an older generation.`,
    cure: "Use clerkMiddleware() of '@keyward/nextjs/server', and `await auth.protect()` for what is private: it protects nothing by itself.",
    applies: (_, file) => usesSdk(file),
  },
  {
    code: 'auth_not_awaited',
    severity: 'error',
    // A promise that is returned or kept is well; one whose fields are read is not, not even after `await`.
    pattern:
      /(?<![\w.]|function\s)(auth|currentUser|clerkClient)\(\)\s*\.(?!then\b|catch\b|finally\b)|\}\s*=\s*(auth|currentUser)\(\)/g,
    message: ([, read, taken]) => `\`${read ?? taken}()\` is used like a value, but it is a promise.`,
    cure: awaitIt,
    applies: (_, file) => usesServerAuth(file),
  },
  {
    code: 'auth_not_awaited',
    severity: 'error',
    // Kept in a variable, which is then read as if it were the value.
    pattern:
      /\b(?:const|let|var)\s+(\w+)\s*=\s*(auth|currentUser|clerkClient)\(\)(?=[\s\S]*?(?<![\w.])\1\??\.(?!then\b|catch\b|finally\b))/g,
    message: ([, , called]) => `\`${called}()\` is used like a value, but it is a promise.`,
    cure: awaitIt,
    applies: (_, file) => usesServerAuth(file),
  },
  {
    code: 'protect_not_awaited',
    severity: 'error',
    pattern: /(?<!(?:[=(,&?:|>[]|\b(?:await|return|void))\s*)(?<![\w.])auth\.protect\s*\(/g,
    message: () => '`auth.protect()` is not awaited: whoever it refuses gets in all the same.',
    cure: 'Write `await auth.protect()`, in an async function.',
    applies: (_, file) => usesServerAuth(file) || /\bclerkMiddleware\b/.test(file.text),
  },
  {
    code: 'clerk_client_not_called',
    severity: 'error',
    pattern: /(?<![\w.])clerkClient\.\w+/g,
    message: ([used]) => `\`${used}\` is undefined: \`clerkClient\` is a function that answers a promise.`,
    cure: 'Write `const client = await clerkClient()` and use `client`.',
    applies: (_, file) => usesServerAuth(file),
  },
  {
    code: 'old_import_path',
    severity: 'error',
    pattern:
      /import\s*\{[^}]*\b(auth|currentUser|clerkClient|clerkMiddleware|createRouteMatcher|getAuth)\b[^}]*\}\s*from\s*['"](@(?:clerk|keyward)\/nextjs)['"]/g,
    message: ([, name, path]) => `${name} is imported from '${path}', which has what pages need alone.`,
    cure: "Import it from '@keyward/nextjs/server'.",
  },
  {
    code: 'api_version_old',
    severity: 'error',
    pattern: /\bapiVersion\s*:\s*['"](?!v1['"]|2025-11-10['"])([^'"]*)['"]/g,
    message: ([, version]) => `The API version ${version} is asked for, which this server does not speak.`,
    cure: 'Remove `apiVersion`, or set it to 2025-11-10.',
    applies: (_, file) => usesSdk(file),
  },
  {
    code: 'missing_authorized_parties',
    severity: 'warning',
    pattern: /\b(?:clerkMiddleware|authenticateRequest|verifyToken)\s*\(/g,
    message: () =>
      'With production keys the origins that may send tokens should be named: a token of another subdomain counts else.',
    cure: "Pass `authorizedParties: ['https://example.com']`.",
    applies: (patient, file) =>
      isLive(patient) && usesSdk(file) && !patient.sources.some(({ text }) => text.includes('authorizedParties')),
  },
]

/** What the code says, line by line. */
export const checkCode: Check = (patient) =>
  patterns.flatMap(({ code, severity, applies = () => true, pattern, message, cure }) =>
    places(
      patient.sources.filter((file) => applies(patient, file)),
      pattern,
    ).map(
      ({ where, match }): Finding => ({
        code,
        severity,
        message: message(match),
        cure: typeof cure === 'string' ? cure : cure(match),
        where,
      }),
    ),
  )

function cureOfPath(path: string): string {
  const [, known] = Object.entries(oldPaths).find(([old]) => path === old || path.startsWith(`${old}/`)) ?? []
  return (known ?? "see '@keyward/nextjs' and '@keyward/backend'")
    .replaceAll('@clerk/clerk-react', '@keyward/react')
    .replaceAll('@clerk/', '@keyward/')
}

/** Users of the two ends: the server's `User` and the browser's `UserResource` are not assignable to each other. */
export const checkUserTypes: Check = ({ sources }) => {
  const server =
    /import\s+(?:type\s*)?\{[^}]*\bUser\b[^}]*\}\s*from\s*['"]@(?:keyward|clerk)\/(?:backend|nextjs\/server|express)['"]/
  const both = sources.filter(({ text }) => server.test(text) && /\b(?:useUser\s*\(|UserResource\b)/.test(text))
  return both.map(({ path }) => ({
    code: 'user_type_mismatch',
    severity: 'warning' as const,
    message: "The server's type User is used beside the browser's user; neither takes the other.",
    cure: 'Type what takes both as `UserCore`, which @keyward/nextjs, react and backend export, and hand only plain data from the server to a client component.',
    where: path,
  }))
}

/** A route that takes machine tokens never sees them if the middleware asks for a session before it. */
export const checkTokenTypes: Check = ({ sources, token }) => {
  const guard = sources.find(
    ({ path, text }) => /(^|\/)(proxy|middleware)\.[jt]s$/.test(path) && /\bprotect\s*\(\s*\)/.test(text),
  )
  const machine = places(sources, /\bacceptsToken\s*:\s*(?:\[|['"](?!session_token))/g).filter(
    ({ where }) => !where.startsWith(`${guard?.path}:`),
  )
  const found: Finding[] =
    guard && machine.length > 0
      ? [
          {
            code: 'token_type_mismatch',
            severity: 'warning',
            message: `${machine[0]!.where} accepts machine tokens, but ${guard.path} asks for a session first and refuses them (token-type-mismatch).`,
            cure: "Leave that path out of the middleware's protection, or name the token there: `auth.protect({ token: ['session_token', 'api_key'] })`.",
            where: guard.path,
          },
        ]
      : []
  return token === null ? found : [...found, ...aboutToken(token, machine.length > 0)]
}

const machineKinds: readonly (readonly [prefix: string, type: string])[] = [
  ['ak_', 'api_key'],
  ['mt_', 'm2m_token'],
  ['oat_', 'oauth_token'],
]

function aboutToken(token: string, isAccepted: boolean): Finding[] {
  const [, type] = machineKinds.find(([prefix]) => token.startsWith(prefix)) ?? []
  if (!type || isAccepted) return []
  return [
    {
      code: 'token_type_mismatch',
      severity: 'error',
      message: `The token is of the type ${type}, and no route of this application accepts that (token-type-mismatch).`,
      cure: `Call \`auth({ acceptsToken: '${type}' })\` in the route that takes it.`,
    },
  ]
}
