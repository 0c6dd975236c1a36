/**
 * What can happen in an instance, by the names that webhooks give it (the webhook document of 2025-04-15, and behind them ours).
 * The one list: `emit` takes nothing else, endpoints choose among these.
 */
export const documentedEventTypes = [
  'email.created',
  'organization.created',
  'organization.updated',
  'organization.deleted',
  'organizationDomain.created',
  'organizationDomain.updated',
  'organizationDomain.deleted',
  'organizationInvitation.created',
  'organizationInvitation.accepted',
  'organizationInvitation.revoked',
  'organizationMembership.created',
  'organizationMembership.updated',
  'organizationMembership.deleted',
  'paymentAttempt.created',
  'paymentAttempt.updated',
  'permission.created',
  'permission.updated',
  'permission.deleted',
  'role.created',
  'role.updated',
  'role.deleted',
  'session.created',
  'session.pending',
  'session.ended',
  'session.removed',
  'session.revoked',
  'sms.created',
  'subscription.created',
  'subscription.updated',
  'subscription.active',
  'subscription.pastDue',
  'subscriptionItem.abandoned',
  'subscriptionItem.active',
  'subscriptionItem.canceled',
  'subscriptionItem.ended',
  'subscriptionItem.freeTrialEnding',
  'subscriptionItem.incomplete',
  'subscriptionItem.pastDue',
  'subscriptionItem.upcoming',
  'subscriptionItem.updated',
  'user.created',
  'user.updated',
  'user.deleted',
  'waitlistEntry.created',
  'waitlistEntry.updated',
] as const

/** Not of the document: invitations to the application, and endpoints that were switched off because nothing arrives there. */
const ownEventTypes = [
  'invitation.created',
  'invitation.accepted',
  'invitation.revoked',
  'webhookEndpoint.disabled',
] as const

export const eventTypes = [...documentedEventTypes, ...ownEventTypes] as const
export type EventType = (typeof eventTypes)[number]
