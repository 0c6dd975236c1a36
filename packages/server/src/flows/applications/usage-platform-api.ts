import { ApplicationInstanceParams, InstanceUsage, PlatformGetInstanceUsageQuery } from '@keyward/wire'
import { listDomains } from '../../domain/instances/index.ts'
import { countMessages } from '../../domain/messages/index.ts'
import { countActive } from '../../domain/sessions/index.ts'
import { operation } from '../../platform/index.ts'
import { usagePeriod } from './usage-period.ts'

const none = { total_usage: 0 }
/** Nobody is billed for anything here. */
const unbilled = (count: number) => ({ total_usage: count, total_billable_usage: 0 })

export const usagePlatformOperations = [
  operation({
    id: 'PlatformGetInstanceUsage',
    api: 'platform',
    caller: 'instance_operator',
    envelope: 'none',
    method: 'GET',
    path: '/platform/applications/{applicationID}/instances/{envOrInsID}/usage',
    params: ApplicationInstanceParams,
    query: PlatformGetInstanceUsageQuery,
    output: InstanceUsage,
    errors: ['resource_not_found', 'form_param_missing', 'form_param_format_invalid', 'form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const period = usagePeriod(scope.now, query)
      const active = await countActive(scope, period)
      const sms = await countMessages(scope, 'sms', period)
      const domains = (await listDomains(scope)).filter((row) => row.isSatellite && row.createdAt < period.end)
      return {
        application_id: scope.instance.applicationId,
        instance_id: scope.instanceId,
        period_start: period.start.toISOString(),
        period_end: period.end.toISOString(),
        mau: unbilled(active.users),
        mao: unbilled(active.organizations),
        custom_domains: { total_usage: domains.length },
        // Tiers are prices of another seller: here there is one.
        sms_messages: {
          total_usage: sms,
          tier_a: { total_usage: sms },
          tier_b: none,
          tier_c: none,
          tier_d: none,
          tier_e: none,
          tier_f: none,
        },
        enterprise_connections: none,
      }
    },
  }),
]
