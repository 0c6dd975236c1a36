import { createPublicKey } from 'node:crypto'
import type { Check, Finding, Patient, ServerFacts } from '../finding.ts'

/** What verifiers allow two clocks to differ by. */
const skewMs = 5_000

/** Whether the server is there, tells the time, and knows both keys as those of one instance. */
export const checkServer: Check = (patient) => {
  const { server } = patient
  if (!server) return []
  if (!server.answers) return [silent(server)]
  return [...clock(server), ...keys(patient, server), ...pendingSessions(patient, server), ...claims(server)]
}

function silent({ url, reason }: ServerFacts): Finding {
  return {
    code: 'server_unreachable',
    severity: 'error',
    message: `${url} does not answer: ${reason}.`,
    cure: /localhost|127\.0\.0\.1/.test(url)
      ? 'Start it: `keyward dev` with the application, or `keyward start`. If it runs on another port, the publishable key is of another server.'
      : 'Look at its address, its certificate, and whether this machine may reach it.',
  }
}

function clock({ clockOffsetMs }: ServerFacts): Finding[] {
  if (clockOffsetMs === null || Math.abs(clockOffsetMs) <= skewMs) return []
  const seconds = Math.round(Math.abs(clockOffsetMs) / 1000)
  return [
    {
      code: 'clock_skew',
      severity: 'error',
      message: `This machine's clock is ${seconds} s ${clockOffsetMs > 0 ? 'behind' : 'ahead of'} the server's; session tokens live for 60 s.`,
      cure: 'Set both clocks by the network (NTP; in a virtual machine or WSL after sleep: `sudo hwclock -s`).',
    },
  ]
}

/** A token of one instance is checked with the keys of another: "unknown kid". */
function keys(
  { publishableKey, secretKey, environment }: Patient,
  { publishedKids, publishedModuli, secretKids, url }: ServerFacts,
): Finding[] {
  const found: Finding[] = []
  if (publishableKey && publishedKids === null) found.push(refused('publishable', url))
  if (secretKey && secretKids === null) found.push(refused('secret', url))
  if (publishedKids && secretKids && !publishedKids.some((kid) => secretKids.includes(kid)))
    found.push({
      code: 'kid_unknown',
      severity: 'error',
      message:
        'The two keys belong to different instances: every token is refused with an unknown `kid` (jwk-kid-mismatch).',
      cure: 'Take both keys from the same instance (`keyward instances list --secret-keys`), restart the application and clear the cookies of its host.',
    })
  return [...found, ...pinnedKey(environment.KEYWARD_JWT_KEY ?? environment.CLERK_JWT_KEY, publishedModuli)]
}

function pinnedKey(pinned: string | undefined, moduli: readonly string[] | null): Finding[] {
  if (!pinned) return []
  const found: Finding[] = []
  const modulus = modulusOf(pinned)
  if (modulus === null)
    found.push({
      code: 'jwt_key_invalid',
      severity: 'error',
      message: 'KEYWARD_JWT_KEY is no public key in PEM.',
      cure: 'Remove it: without it the key set is fetched and follows rotations.',
      where: 'KEYWARD_JWT_KEY',
    })
  else if (moduli && moduli.length > 0 && !moduli.includes(modulus))
    found.push({
      code: 'jwt_key_of_another_instance',
      severity: 'error',
      message: 'KEYWARD_JWT_KEY is no key of this instance: every token is refused (token-invalid-signature).',
      cure: 'Remove it, or take the one that `keyward keys public` prints, after each rotation anew.',
      where: 'KEYWARD_JWT_KEY',
    })
  return found
}

/** Null for what is no RSA key. In a variable the lines of a PEM may be written with `\\n`, or its head left out. */
function modulusOf(pinned: string): string | null {
  const text = pinned.replaceAll('\\n', '\n').trim()
  const pem = text.startsWith('MII') ? `-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----` : text
  try {
    return createPublicKey(pem).export({ format: 'jwk' }).n ?? null
  } catch {
    return null
  }
}

function refused(kind: 'publishable' | 'secret', url: string): Finding {
  return {
    code: `${kind}_key_unknown`,
    severity: 'error',
    message: `${url} does not know the ${kind} key.`,
    cure: 'It belongs to another server or data folder, or was revoked: `keyward instances list --secret-keys` shows those of this one.',
  }
}

type Settings = {
  organization_settings?: { enabled?: boolean; force_organization_selection?: boolean }
  session?: { claims?: unknown; claims_ref?: boolean }
}

/** Signed in, and yet auth() says nobody: a task has to be done first. */
function pendingSessions({ sources }: Patient, { config }: ServerFacts): Finding[] {
  const { enabled, force_organization_selection: isForced } = (config as Settings | null)?.organization_settings ?? {}
  if (!enabled || !isForced) return []
  const handles = /\b(?:taskUrls|TaskChooseOrganization|RedirectToTasks|treatPendingAsSignedOut)|<SignIn\b/
  if (sources.some(({ text }) => handles.test(text))) return []
  return [
    {
      code: 'pending_sessions',
      severity: 'warning',
      message:
        'Everybody has to choose an organization: until then a session is pending, and auth() treats it as signed out.',
      cure: 'Show <TaskChooseOrganization /> and name its page in `taskUrls`, let <SignIn /> lead through it, or pass `treatPendingAsSignedOut: false` where a pending session is enough.',
    },
  ]
}

/** Browsers drop cookies above 4 KB without a word; about 1.2 KB are left for claims of one's own. */
function claims({ config }: ServerFacts): Finding[] {
  const { claims: own, claims_ref: isByReference } = (config as Settings | null)?.session ?? {}
  const text = JSON.stringify(own ?? {})
  const whole = [...new Set(text.match(/\{\{\s*(?:user|org)\.(?:public|unsafe)_metadata\s*\}\}/g) ?? [])]
  if (isByReference || (whole.length === 0 && text.length <= 1_200)) return []
  return [
    {
      code: 'claims_too_large',
      severity: whole.length > 0 ? 'warning' : 'error',
      message:
        whole.length > 0
          ? `${whole.join(' and ')} stands whole in every session token, which must stay below 4 KB to fit a cookie.`
          : `The claims of the session token are ${text.length} bytes long before anything is filled in; about 1.2 KB fit a cookie.`,
      cure: 'Name single fields (`{{user.public_metadata.role}}`), fetch the rest from the API, or switch `session.claims_ref` on.',
    },
  ]
}
