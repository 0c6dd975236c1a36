import { and, eq, inArray } from 'drizzle-orm'
import { apiError, isDevelopment, type Scope } from '../../platform/index.ts'
import { redirectUrls } from './table.ts'

/** Schemes that the browser keeps to itself, runs, or hands to a program that is nobody's app. */
const notOfApps =
  /^(https?|wss?|ftp|file|filesystem|blob|data|about|javascript|vbscript|view-source|intent|content|mailto|tel|sms):$/

/**
 * Where a browser may go back to an app with a session's proof in its hands: an address with a scheme of the app's own. In
 * production only what is registered: a redirect URL as it stands there, or the addresses at which the packages of a registered
 * app answer. Several apps of a phone may claim one scheme; what keeps the proof from the others is its challenge.
 */
export async function checkedNativeCallback(scope: Scope, value: string): Promise<URL> {
  const url = parse(value)
  const isAllowed =
    url && (isDevelopment(scope) || ofApps(scope).has(url.href) || (await isRegistered(scope, url, value)))
  if (!isAllowed) throw apiError('form_param_value_invalid', { param: 'redirect_url' })
  return url
}

function parse(value: string): URL | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  if (/[\\#\u0000-\u0020\u007f]/.test(value) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(value) || !URL.canParse(value))
    return null
  const url = new URL(value)
  return notOfApps.test(url.protocol) || url.username || url.password ? null : url
}

/** As the official packages make them when an app names none: iOS, Android, Expo on Android. */
function ofApps({ instance }: Scope): ReadonlySet<string> {
  const { ios_apps: ios, android_apps: android } = instance.settings.native
  const callbacks = [
    ...ios.map(({ bundle_id }) => `${bundle_id}://callback`),
    ...android.flatMap(({ package_name }) => [
      `clerk://${package_name}.callback`,
      `clerk://${package_name}.hosted-callback`,
    ]),
  ]
  return new Set(callbacks.filter((one) => URL.canParse(one)).map((one) => new URL(one).href))
}

async function isRegistered(scope: Scope, { href }: URL, value: string): Promise<boolean> {
  const [row] = await scope.db
    .select({ id: redirectUrls.id })
    .from(redirectUrls)
    .where(and(eq(redirectUrls.instanceId, scope.instanceId), inArray(redirectUrls.url, [href, value])))
    .limit(1)
  return row !== undefined
}
