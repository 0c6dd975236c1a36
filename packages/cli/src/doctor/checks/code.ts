import { placeOf, places, type SourceFile } from '../../project/sources.ts'
import { loadParser } from '../../upgrade/load-parser.ts'
import { concernsUs, spotsIn } from '../../upgrade/rules.ts'
import type { Spot } from '../../upgrade/spot.ts'
import type { Check, Finding, Patient, Severity } from '../finding.ts'

type Pattern = {
  readonly code: string
  readonly severity: Severity
  readonly pattern: RegExp
  readonly message: (match: RegExpExecArray) => string
  readonly cure: string | ((match: RegExpExecArray) => string)
  readonly applies?: (patient: Patient, file: SourceFile) => boolean
}

const usesSdk = (file: SourceFile) => /['"]@(?:keyward|clerk)\//.test(file.text)
const isLive = ({ publishableKey, secretKey }: Patient) =>
  [publishableKey, secretKey].some((key) => key?.includes('k_live_'))

/** Troubles that can be seen in one line of code. */
const patterns: readonly Pattern[] = [
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

/** What `keyward upgrade` finds, as far as it breaks something. */
export const checkGenerations: Check = async ({ sources }) => {
  const files = sources.filter(({ raw }) => concernsUs(raw))
  if (files.length === 0) return []
  const parser = await loadParser()
  return files.flatMap((file): Finding[] => {
    try {
      return spotsIn(parser.code(file.path, file.raw))
        .filter(({ breaks }) => breaks)
        .map((spot) => findingOf(spot, file))
    } catch (error) {
      return [unreadable(file, error as Error)]
    }
  })
}

function findingOf({ code, message, cure, edits, at }: Spot, file: SourceFile): Finding {
  return {
    code,
    severity: 'error',
    message,
    cure: edits ? `${cure} \`keyward upgrade\` does that.` : cure,
    where: placeOf(file, at),
  }
}

function unreadable({ path }: SourceFile, { message }: Error): Finding {
  return {
    code: 'code_unreadable',
    severity: 'warning',
    message: `The code cannot be read, so that nothing is known of it: ${message}`,
    cure: 'Mend what your editor or `tsc` marks in it, and ask again.',
    where: path,
  }
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
