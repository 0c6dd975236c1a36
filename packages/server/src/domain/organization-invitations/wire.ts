import type {
  BapiOrganizationInvitation,
  FapiOrganizationInvitation,
  PublicOrganizationData,
  PublicUserData,
} from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'
import { type OrganizationRow, organizationImageUrl } from '../organizations/index.ts'
import type { Role } from '../roles/index.ts'
import { type InvitationRow, invitationStatus } from './invitation.ts'
import { ticketOf } from './store.ts'

/** An invitation with what a resource shows of it. The role is null if it was deleted meanwhile. */
export type LoadedInvitation = { readonly invitation: InvitationRow; readonly role: Role | null }

function shared(scope: Scope, { invitation, role }: LoadedInvitation) {
  return {
    object: 'organization_invitation' as const,
    id: invitation.id,
    email_address: invitation.emailAddress,
    role: role?.key ?? '',
    role_name: role?.name ?? '',
    organization_id: invitation.organizationId,
    status: invitationStatus(invitation, scope.now),
    public_metadata: invitation.publicMetadata,
    expires_at: invitation.expireAt.getTime(),
    created_at: invitation.createdAt.getTime(),
    updated_at: invitation.updatedAt.getTime(),
  }
}

export function toPublicOrganizationData(scope: Scope, row: OrganizationRow): PublicOrganizationData {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug ?? '',
    has_image: row.imageId !== null,
    image_url: organizationImageUrl(scope, row),
  }
}

/** Without the link: whoever invites must not be able to sign in as the person whom they invite. */
export function toFapiInvitation(
  scope: Scope,
  loaded: LoadedInvitation,
  organization: OrganizationRow | null,
): FapiOrganizationInvitation {
  return {
    ...shared(scope, loaded),
    url: null,
    ...(organization ? { public_organization_data: toPublicOrganizationData(scope, organization) } : {}),
  }
}

export function toBapiInvitation(
  scope: Scope,
  loaded: LoadedInvitation,
  {
    inviter,
    organization = null,
  }: { readonly inviter: PublicUserData | null; readonly organization?: OrganizationRow | null },
): BapiOrganizationInvitation {
  const { invitation } = loaded
  const isOpen = invitationStatus(invitation, scope.now) === 'pending'
  return {
    ...shared(scope, loaded),
    private_metadata: invitation.privateMetadata,
    url: isOpen ? invitationUrl(scope, ticketOf(scope, invitation)) : null,
    inviter_id: invitation.inviterUserId,
    public_inviter_data: inviter?.user_id
      ? {
          user_id: inviter.user_id,
          first_name: inviter.first_name,
          last_name: inviter.last_name,
          image_url: inviter.image_url,
          has_image: inviter.has_image,
          identifier: inviter.identifier,
        }
      : null,
    ...(organization ? { public_organization_data: toPublicOrganizationData(scope, organization) } : {}),
  }
}

/** The address in the mail: it looks whether the person has an account, and leads to the app. */
export function invitationUrl(scope: Scope, ticket: string): string {
  return `${scope.baseUrl}/v1/tickets/accept?ticket=${ticket}`
}
