import { path, type RequestFunction } from '../request.ts'
import type { BillingPlan, BillingSubscription, BillingSubscriptionItem } from '../resources/billing.ts'
import type { PaginatedResourceResponse } from '../resources/deserialize.ts'
import type { ClerkPaginationRequest } from './params.ts'

export function billingApi(request: RequestFunction) {
  return {
    getPlanList: async (query: ClerkPaginationRequest<{ payerType?: 'org' | 'user' }> = {}) =>
      request<PaginatedResourceResponse<BillingPlan[]>>({ method: 'GET', path: '/billing/plans', query }),
    cancelSubscriptionItem: async (id: string, query: { endNow?: boolean } = {}) =>
      request<BillingSubscriptionItem>({ method: 'DELETE', path: path`/billing/subscription_items/${id}`, query }),
    extendSubscriptionItemFreeTrial: async (id: string, body: { extendTo: Date }) =>
      request<BillingSubscriptionItem>({
        method: 'POST',
        path: path`/billing/subscription_items/${id}/extend_free_trial`,
        body,
      }),
    getOrganizationBillingSubscription: async (id: string) =>
      request<BillingSubscription>({ method: 'GET', path: path`/organizations/${id}/billing/subscription` }),
    getUserBillingSubscription: async (id: string) =>
      request<BillingSubscription>({ method: 'GET', path: path`/users/${id}/billing/subscription` }),
  }
}
