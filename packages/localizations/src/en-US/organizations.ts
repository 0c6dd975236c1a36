import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API keys' },
    navbar: {
      title: 'Organization',
      description: 'What it is called, and who belongs to it.',
      general: 'General',
      members: 'Members',
      apiKeys: 'API keys',
    },
    start: {
      headerTitle__general: 'General',
      headerTitle__members: 'Members',
      profileSection: {
        title: 'Name',
        primaryButton: 'Update profile',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Update profile',
      domainSection: {
        title: 'Verified domains',
        subtitle: 'Let colleagues join by the domain of their email address.',
        primaryButton: 'Add domain',
        menuAction__verify: 'Verify',
        menuAction__manage: 'Change enrollment',
        menuAction__remove: 'Remove domain',
      },
      dangerSection: {
        title: 'Danger',
        leaveOrganization: {
          title: 'Leave organization',
          messageLine1: 'You’ll lose access to everything in it.',
          messageLine2: 'Only an invitation brings you back.',
          actionDescription: 'Type "{{organizationName}}" to continue.',
        },
        deleteOrganization: {
          title: 'Delete organization',
          messageLine1: 'The organization and every membership in it will be gone.',
          messageLine2: 'This can’t be undone.',
          actionDescription: 'Type "{{organizationName}}" to continue.',
        },
      },
    },
    createDomainPage: {
      title: 'Add domain',
      subtitle: 'One where only your people have addresses. Public mail providers aren’t accepted.',
    },
    verifyDomainPage: {
      title: 'Verify the domain',
      subtitle: 'We send a code to an address at {{domainName}}.',
      subtitleVerificationCodeScreen: 'Enter the code sent to {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} is verified.',
      enrollmentTab: {
        subtitle: 'How people with an address there join',
        manualInvitationOption__label: 'By invitation only',
        manualInvitationOption__description: 'Somebody here invites them one by one.',
        automaticInvitationOption__label: 'Automatic invitation',
        automaticInvitationOption__description: 'They’re invited when they sign up, and join whenever they like.',
        automaticSuggestionOption__label: 'Automatic suggestion',
        automaticSuggestionOption__description: 'They may ask to join, and somebody here decides.',
        calloutInvitationCountLabel: 'Open invitations: {{count}}',
        calloutSuggestionCountLabel: 'Open suggestions: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Remove this domain?',
      messageLine1: 'Nobody joins by {{domain}} any more. Members stay; open invitations and suggestions by it go.',
    },
    invitePage: {
      title: 'Invite new members',
      subtitle: 'Each gets a mail with a link. Separate addresses by commas or spaces.',
      successMessage: 'The invitations are on their way.',
      formButtonPrimary__continue: 'Send invitations',
      detailsTitle__inviteFailed:
        'Nothing was sent. Already members or invited: {{email_addresses}}. They’ve been taken out of the list.',
    },
    membersPage: {
      action__invite: 'Invite',
      action__search: 'Search',
      detailsTitle__emptyRow: 'Nobody found.',
      failed: 'We couldn’t load this list.',
      retry: 'Try again',
      start: {
        headerTitle__members: 'Members',
        headerTitle__invitations: 'Invitations',
        headerTitle__requests: 'Requests',
      },
      activeMembersTab: {
        tableHeader__joined: 'Joined {{date}}',
        roleOf: 'Role of {{name}}',
        menuAction__remove: 'Remove member',
        removeTitle: 'Remove {{name}}?',
        removeMessage: 'They lose access at once.',
        tableHeader__role: 'Role',
        tableHeader__actions: 'Actions',
        tableHeader__user: 'User',
      },
      invitedMembersTab: { tableHeader__invited: 'Invited {{date}}', menuAction__revoke: 'Revoke invitation' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Automatic invitations',
          headerSubtitle: 'Invite everybody who has an email address at your domain.',
          primaryButton: 'Manage verified domains',
        },
        table__emptyRow: 'No open invitations.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Automatic suggestions',
          headerSubtitle: 'Whoever has an email address at your domain may ask to join.',
          primaryButton: 'Manage verified domains',
        },
        tableHeader__requested: 'Asked {{date}}',
        menuAction__approve: 'Approve',
        menuAction__reject: 'Reject',
        table__emptyRow: 'No requests.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Waiting for you: {{count}}',
    personalWorkspace: 'Personal account',
    notSelected: 'No organization selected',
    action__createOrganization: 'Create organization',
    action__manageOrganization: 'Manage',
    action__invitationAccept: 'Join',
    action__suggestionsAccept: 'Ask to join',
    action__openOrganizationSwitcher: 'Open organization switcher',
    action__closeOrganizationSwitcher: 'Close organization switcher',
    suggestionsAcceptedLabel: 'Waiting for approval',
    menu: 'Your organizations',
  },
  createOrganization: {
    title: 'Create organization',
    subtitle: 'A place for you and the people you work with.',
    formButtonSubmit: 'Create organization',
    logoRefused:
      'Your organization is there, only its logo couldn’t be saved. {{reason}} Try another picture, or go on without.',
    invitePage: { formButtonReset: 'Skip' },
  },
  organizationList: {
    title: 'Choose an account',
    titleWithoutPersonal: 'Choose an organization',
    subtitle: 'To continue to {{applicationName}}',
    createOrganization: 'Create organization',
    action__invitationAccept: 'Join',
    action__suggestionsAccept: 'Ask to join',
    action__createOrganization: 'Create organization',
    invitationAcceptedLabel: 'Joined',
    suggestionsAcceptedLabel: 'Waiting for approval',
    more: 'Show more',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Set up your organization',
      subtitle: 'One more step: a place for you and the people you work with.',
      formButtonSubmit: 'Continue',
    },
    chooseOrganization: {
      title: 'Choose an organization',
      subtitle: 'To go on in {{applicationName}}',
      action__createOrganization: 'Create organization',
    },
    organizationCreationDisabled: { subtitle: 'Nobody has invited you yet. Ask somebody who can.' },
    signOut: { actionText: 'Signed in as {{identifier}}.', actionLink: 'Sign out' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) is here already. Ask somebody there to invite you, or go on with an organization of your own.',
    },
  },
} satisfies Localization
