import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Klucze API' },
    navbar: {
      title: 'Organizacja',
      description: 'Jak się nazywa i kto do niej należy.',
      general: 'Ogólne',
      members: 'Członkowie',
      apiKeys: 'Klucze API',
    },
    start: {
      headerTitle__general: 'Ogólne',
      headerTitle__members: 'Członkowie',
      profileSection: {
        title: 'Nazwa',
        primaryButton: 'Zmień profil',
        uploadAction__title: 'Logo',
      },
    },
    profilePage: {
      title: 'Zmień profil',
      domainSection: {
        title: 'Zweryfikowane domeny',
        subtitle: 'Pozwól współpracownikom dołączać dzięki domenie ich adresu e-mail.',
        primaryButton: 'Dodaj domenę',
        menuAction__verify: 'Zweryfikuj',
        menuAction__manage: 'Zmień sposób dołączania',
        menuAction__remove: 'Usuń domenę',
      },
      dangerSection: {
        title: 'Strefa zagrożenia',
        leaveOrganization: {
          title: 'Opuść organizację',
          messageLine1: 'Stracisz dostęp do wszystkiego, co w niej jest.',
          messageLine2: 'Wrócić można tylko z zaproszeniem.',
          actionDescription: 'Wpisz „{{organizationName}}”, aby kontynuować.',
        },
        deleteOrganization: {
          title: 'Usuń organizację',
          messageLine1: 'Organizacja i wszystkie członkostwa w niej przestaną istnieć.',
          messageLine2: 'Tego nie można cofnąć.',
          actionDescription: 'Wpisz „{{organizationName}}”, aby kontynuować.',
        },
      },
    },
    createDomainPage: {
      title: 'Dodaj domenę',
      subtitle: 'Taką, w której adresy mają tylko Twoi ludzie. Publiczni dostawcy poczty nie są akceptowani.',
    },
    verifyDomainPage: {
      title: 'Zweryfikuj domenę',
      subtitle: 'Wyślemy kod na adres w domenie {{domainName}}.',
      subtitleVerificationCodeScreen: 'Wpisz kod wysłany na adres {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: 'Domena {{domain}} jest zweryfikowana.',
      enrollmentTab: {
        subtitle: 'Jak dołączają osoby z adresem w tej domenie',
        manualInvitationOption__label: 'Tylko na zaproszenie',
        manualInvitationOption__description: 'Ktoś stąd zaprasza je pojedynczo.',
        automaticInvitationOption__label: 'Automatyczne zaproszenie',
        automaticInvitationOption__description: 'Dostają zaproszenie przy rejestracji i dołączają, kiedy chcą.',
        automaticSuggestionOption__label: 'Automatyczna propozycja',
        automaticSuggestionOption__description: 'Mogą poprosić o dołączenie, a ktoś stąd decyduje.',
        calloutInvitationCountLabel: 'Otwarte zaproszenia: {{count}}',
        calloutSuggestionCountLabel: 'Otwarte propozycje: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'Usunąć tę domenę?',
      messageLine1:
        'Nikt już nie dołączy przez {{domain}}. Członkowie zostają; otwarte zaproszenia i propozycje przepadną.',
    },
    invitePage: {
      title: 'Zaproś nowych członków',
      subtitle: 'Każda osoba dostanie e-mail z linkiem. Oddziel adresy przecinkami lub spacjami.',
      successMessage: 'Zaproszenia są w drodze.',
      formButtonPrimary__continue: 'Wyślij zaproszenia',
      detailsTitle__inviteFailed:
        'Nic nie wysłano. Już należą do organizacji lub mają zaproszenie: {{email_addresses}}. Usunięto je z listy.',
    },
    membersPage: {
      action__invite: 'Zaproś',
      action__search: 'Szukaj',
      detailsTitle__emptyRow: 'Nikogo nie znaleziono.',
      failed: 'Nie udało się wczytać tej listy.',
      retry: 'Spróbuj ponownie',
      start: {
        headerTitle__members: 'Członkowie',
        headerTitle__invitations: 'Zaproszenia',
        headerTitle__requests: 'Prośby',
      },
      activeMembersTab: {
        tableHeader__joined: 'Od {{date}}',
        roleOf: 'Rola: {{name}}',
        menuAction__remove: 'Usuń członka',
        removeTitle: 'Usunąć: {{name}}?',
        removeMessage: 'Ta osoba od razu straci dostęp.',
        tableHeader__role: 'Rola',
        tableHeader__actions: 'Działania',
        tableHeader__user: 'Użytkownik',
      },
      invitedMembersTab: { tableHeader__invited: 'Zaproszono {{date}}', menuAction__revoke: 'Cofnij zaproszenie' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Automatyczne zaproszenia',
          headerSubtitle: 'Zaproś wszystkich, którzy mają adres e-mail w Twojej domenie.',
          primaryButton: 'Zarządzaj zweryfikowanymi domenami',
        },
        table__emptyRow: 'Brak otwartych zaproszeń.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Automatyczne propozycje',
          headerSubtitle: 'Każdy, kto ma adres e-mail w Twojej domenie, może poprosić o dołączenie.',
          primaryButton: 'Zarządzaj zweryfikowanymi domenami',
        },
        tableHeader__requested: 'Prośba z {{date}}',
        menuAction__approve: 'Zatwierdź',
        menuAction__reject: 'Odrzuć',
        table__emptyRow: 'Brak próśb.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Czeka na Ciebie: {{count}}',
    personalWorkspace: 'Konto osobiste',
    notSelected: 'Nie wybrano organizacji',
    action__createOrganization: 'Utwórz organizację',
    action__manageOrganization: 'Zarządzaj',
    action__invitationAccept: 'Dołącz',
    action__suggestionsAccept: 'Poproś o dołączenie',
    action__openOrganizationSwitcher: 'Otwórz menu organizacji',
    action__closeOrganizationSwitcher: 'Zamknij menu organizacji',
    suggestionsAcceptedLabel: 'Czeka na zatwierdzenie',
    menu: 'Twoje organizacje',
  },
  createOrganization: {
    title: 'Utwórz organizację',
    subtitle: 'Miejsce dla Ciebie i osób, z którymi pracujesz.',
    formButtonSubmit: 'Utwórz organizację',
    logoRefused:
      'Organizacja została utworzona, ale nie udało się zapisać jej logo. {{reason}} Spróbuj innego obrazu lub kontynuuj bez niego.',
    invitePage: { formButtonReset: 'Pomiń' },
  },
  organizationList: {
    title: 'Wybierz konto',
    titleWithoutPersonal: 'Wybierz organizację',
    subtitle: 'Aby przejść do {{applicationName}}',
    createOrganization: 'Utwórz organizację',
    action__invitationAccept: 'Dołącz',
    action__suggestionsAccept: 'Poproś o dołączenie',
    action__createOrganization: 'Utwórz organizację',
    invitationAcceptedLabel: 'Dołączono',
    suggestionsAcceptedLabel: 'Czeka na zatwierdzenie',
    more: 'Pokaż więcej',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Skonfiguruj swoją organizację',
      subtitle: 'Jeszcze jeden krok: miejsce dla Ciebie i osób, z którymi pracujesz.',
      formButtonSubmit: 'Dalej',
    },
    chooseOrganization: {
      title: 'Wybierz organizację',
      subtitle: 'Aby przejść do {{applicationName}}',
      action__createOrganization: 'Utwórz organizację',
    },
    organizationCreationDisabled: { subtitle: 'Nie masz jeszcze zaproszenia. Poproś kogoś, kto może je wysłać.' },
    signOut: { actionText: 'Zalogowano jako {{identifier}}.', actionLink: 'Wyloguj się' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) już tu jest. Poproś kogoś stamtąd o zaproszenie albo kontynuuj z własną organizacją.',
    },
  },
} satisfies Localization
