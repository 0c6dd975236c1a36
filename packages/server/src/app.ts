import Fastify, { type FastifyInstance } from 'fastify'
import { apiKeyBapiOperations, apiKeyFapiOperations } from './domain/api-keys/index.ts'
import { auditLogOperations } from './domain/audit-log/index.ts'
import { eventBapiOperations } from './domain/events/index.ts'
import {
  accountlessBapiOperations,
  accountlessPlatformOperations,
  applicationImageOperations,
  applicationPlatformOperations,
  applicationTransferOperations,
  configPlatformOperations,
  domainIntentOperations,
  domainPlatformOperations,
  type InstanceDirectory,
  instanceBapiOperations,
  instanceFapiOperations,
  instanceSettingsBapiOperations,
  nativeAppFapiOperations,
  secretKeyPlatformOperations,
} from './domain/instances/index.ts'
import { jwtTemplateBapiOperations } from './domain/jwt-templates/index.ts'
import { m2mTokenBapiOperations } from './domain/m2m-tokens/index.ts'
import { machineBapiOperations } from './domain/machines/index.ts'
import {
  deliveryPlatformOperations,
  suppressionBapiOperations,
  templateBapiOperations,
} from './domain/messages/index.ts'
import { permissionBapiOperations, roleBapiOperations } from './domain/roles/index.ts'
import { claimsBapiOperations, jwksOperation, signingKeyPlatformOperations } from './domain/tokens/index.ts'
import { userBapiOperations } from './domain/users/index.ts'
import { webhookBapiOperations } from './domain/webhooks/index.ts'
import { operatorTokenPlatformOperations } from './domain/workspaces/index.ts'
import { bapiPlugin } from './edge/bapi/plugin.ts'
import { createErrorHandler } from './edge/error-handler.ts'
import { fapiPlugin } from './edge/fapi/plugin.ts'
import { imagesPlugin } from './edge/images.ts'
import { keylessPlugin } from './edge/keyless/plugin.ts'
import { serveMetrics } from './edge/metrics.ts'
import { guardAgainstOverload } from './edge/overload.ts'
import { platformApiPlugin } from './edge/platform-api/plugin.ts'
import { portalPlugin } from './edge/portal/plugin.ts'
import { referencePlugin } from './edge/reference/plugin.ts'
import { createRewriteUrl, mounts } from './edge/rewrite-url.ts'
import type { Platform } from './edge/scope.ts'
import { browserFolder, scriptsPlugin } from './edge/scripts/plugin.ts'
import { sitePlugin } from './edge/site/plugin.ts'
import { readTls } from './edge/tls.ts'
import { webhookPagePlugin } from './edge/webhook-page/plugin.ts'
import {
  accountBapiOperations,
  accountFapiOperations,
  contactBapiOperations,
  contactFapiOperations,
} from './flows/accounts/index.ts'
import { actorTokenBapiOperations } from './flows/actor-tokens.ts'
import { agentTaskBapiOperations, agentTaskFapiOperation } from './flows/agent-tasks/index.ts'
import {
  deleteApplicationOperations,
  instancePlatformOperations,
  usagePlatformOperations,
} from './flows/applications/index.ts'
import {
  clientStateBapiOperations,
  clientStateFapiOperations,
  interstitialOperation,
  sessionFapiOperations,
} from './flows/client-state/index.ts'
import { applicationDomainOperations, domainBapiOperations } from './flows/domains/index.ts'
import { emailLinkFapiOperations } from './flows/email-links/index.ts'
import {
  invitationBapiOperations,
  restrictionBapiOperations,
  waitlistBapiOperations,
  waitlistFapiOperation,
} from './flows/getting-in/index.ts'
import { hookBapiOperations } from './flows/hooks/index.ts'
import { hostedAuthFapiOperations } from './flows/hosted-auth/index.ts'
import {
  membershipRequestFapiOperations,
  organizationDomainBapiOperations,
  organizationDomainFapiOperations,
} from './flows/organization-domains/index.ts'
import {
  organizationInvitationBapiOperations,
  organizationInvitationFapiOperations,
} from './flows/organization-invitations/index.ts'
import {
  membershipBapiOperations,
  membershipFapiOperations,
  organizationBapiOperations,
  organizationFapiOperations,
  userListBapiOperations,
} from './flows/organizations/index.ts'
import { reverificationFapiOperations } from './flows/reverifications/index.ts'
import { organizationSettingsBapiOperations, roleSetBapiOperations } from './flows/role-sets/index.ts'
import { signInTokenBapiOperations } from './flows/sign-in-tokens.ts'
import { signInFapiOperations } from './flows/sign-ins/index.ts'
import { signUpBapiOperations, signUpFapiOperations } from './flows/sign-ups/index.ts'
import { createRefusals } from './platform/audit/index.ts'
import type { Operation } from './platform/index.ts'
import { createRateLimiter } from './platform/rate-limits/index.ts'

/** Every operation of every API: what is served, documented and counted. */
export const allOperations: readonly Operation[] = [
  ...instanceFapiOperations,
  ...nativeAppFapiOperations,
  jwksOperation,
  ...clientStateFapiOperations,
  ...sessionFapiOperations,
  ...reverificationFapiOperations,
  ...signInFapiOperations,
  ...signUpFapiOperations,
  ...emailLinkFapiOperations,
  ...hostedAuthFapiOperations,
  agentTaskFapiOperation,
  waitlistFapiOperation,
  ...apiKeyFapiOperations,
  ...accountFapiOperations,
  ...contactFapiOperations,
  ...organizationFapiOperations,
  ...membershipFapiOperations,
  ...organizationInvitationFapiOperations,
  ...organizationDomainFapiOperations,
  ...membershipRequestFapiOperations,
  ...clientStateBapiOperations,
  interstitialOperation,
  ...userListBapiOperations,
  ...userBapiOperations,
  ...accountBapiOperations,
  ...contactBapiOperations,
  ...signInTokenBapiOperations,
  ...actorTokenBapiOperations,
  ...agentTaskBapiOperations,
  ...apiKeyBapiOperations,
  ...machineBapiOperations,
  ...m2mTokenBapiOperations,
  ...jwtTemplateBapiOperations,
  ...templateBapiOperations,
  ...suppressionBapiOperations,
  ...claimsBapiOperations,
  ...auditLogOperations,
  ...eventBapiOperations,
  ...webhookBapiOperations,
  ...hookBapiOperations,
  ...instanceBapiOperations,
  ...instanceSettingsBapiOperations,
  ...domainBapiOperations,
  ...invitationBapiOperations,
  ...restrictionBapiOperations,
  ...waitlistBapiOperations,
  ...roleBapiOperations,
  ...permissionBapiOperations,
  ...roleSetBapiOperations,
  ...organizationSettingsBapiOperations,
  ...organizationBapiOperations,
  ...membershipBapiOperations,
  ...organizationInvitationBapiOperations,
  ...organizationDomainBapiOperations,
  ...signUpBapiOperations,
  ...accountlessBapiOperations,
  ...applicationPlatformOperations,
  ...applicationImageOperations,
  ...applicationTransferOperations,
  ...accountlessPlatformOperations,
  ...secretKeyPlatformOperations,
  ...signingKeyPlatformOperations,
  ...operatorTokenPlatformOperations,
  ...deliveryPlatformOperations,
  ...deleteApplicationOperations,
  ...instancePlatformOperations,
  ...usagePlatformOperations,
  ...applicationDomainOperations,
  ...domainIntentOperations,
  ...domainPlatformOperations,
  ...configPlatformOperations,
]

export type AppOptions = {
  readonly platform: Platform
  readonly directory: InstanceDirectory /** Tests hold every answer against its schema. */
  readonly checkOutputs?: boolean
}

const ofApi = (api: Operation['api']) => allOperations.filter((operation) => operation.api === api)

/** The composition root: every API and page on one server. */
export async function createApp({ platform, directory, checkOutputs = false }: AppOptions): Promise<FastifyInstance> {
  const { config } = platform
  const errorHandler = createErrorHandler(platform.log)
  const tls = readTls(config)
  const app = Fastify({
    rewriteUrl: createRewriteUrl(backendOnlySegments()),
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 256 },
    forceCloseConnections: 'idle',
    // A path that is no path (broken escapes, endless names) never reaches an API: it gets a coded body all the same.
    frameworkErrors: errorHandler,
    ...(tls ? { https: tls } : {}),
  } as object) as unknown as FastifyInstance
  app.setErrorHandler(errorHandler)
  const { load, ended } = guardAgainstOverload(app, config.maxRequests)
  serveMetrics(app, platform, load)
  const limiter = createRateLimiter({ db: platform.db, log: platform.log })
  const refusals = createRefusals(platform.db, platform.log)
  // Nothing may need the database once this has closed.
  app.addHook('onClose', async () => {
    await ended()
    await limiter.stop()
    await refusals.flush().catch(() => undefined)
  })
  const shared = { platform, directory, limiter, refusals, checkOutputs }
  await app.register(fapiPlugin, { ...shared, operations: ofApi('fapi'), prefix: mounts.fapi })
  await app.register(bapiPlugin, { ...shared, operations: ofApi('bapi'), prefix: mounts.bapi })
  await app.register(platformApiPlugin, { ...shared, operations: ofApi('platform'), prefix: mounts.platform })
  await app.register(scriptsPlugin, { folder: browserFolder(config.browser) })
  await app.register(imagesPlugin, { platform, directory })
  await app.register(sitePlugin, { platform, directory, load })
  await app.register(portalPlugin, { platform, directory })
  await app.register(referencePlugin, { operations: allOperations })
  await app.register(keylessPlugin, { platform, directory, refusals, checkOutputs })
  await app.register(webhookPagePlugin)
  return app
}

function backendOnlySegments(): ReadonlySet<string> {
  const segment = (operation: Operation) => operation.path.replace(/^\/v1/, '').split('/')[1]!
  const frontend = new Set(ofApi('fapi').map(segment))
  return new Set(
    ofApi('bapi')
      .map(segment)
      .filter((name) => !frontend.has(name)),
  )
}
