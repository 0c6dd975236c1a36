import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'Claves API' },
    navbar: {
      title: 'Organización',
      description: 'Cómo se llama y quién forma parte de ella.',
      general: 'Información general',
      members: 'Miembros',
      apiKeys: 'Claves API',
    },
    start: {
      headerTitle__general: 'Información general',
      headerTitle__members: 'Miembros',
      profileSection: {
        title: 'Nombre',
        primaryButton: 'Actualizar perfil',
        uploadAction__title: 'Logotipo',
      },
    },
    profilePage: {
      title: 'Actualizar perfil',
      domainSection: {
        title: 'Dominios verificados',
        subtitle: 'Deja que tus compañeros se unan por el dominio de su correo electrónico.',
        primaryButton: 'Añadir dominio',
        menuAction__verify: 'Verificar',
        menuAction__manage: 'Cambiar el acceso',
        menuAction__remove: 'Quitar dominio',
      },
      dangerSection: {
        title: 'Zona de peligro',
        leaveOrganization: {
          title: 'Abandonar la organización',
          messageLine1: 'Perderás el acceso a todo lo que contiene.',
          messageLine2: 'Solo podrás volver con una invitación.',
          actionDescription: 'Escribe «{{organizationName}}» para continuar.',
        },
        deleteOrganization: {
          title: 'Eliminar la organización',
          messageLine1: 'La organización y todas sus membresías desaparecerán.',
          messageLine2: 'Esta acción no se puede deshacer.',
          actionDescription: 'Escribe «{{organizationName}}» para continuar.',
        },
      },
    },
    createDomainPage: {
      title: 'Añadir dominio',
      subtitle: 'Uno en el que solo tu gente tenga direcciones. No se aceptan proveedores públicos de correo.',
    },
    verifyDomainPage: {
      title: 'Verificar el dominio',
      subtitle: 'Enviamos un código a una dirección de {{domainName}}.',
      subtitleVerificationCodeScreen: 'Introduce el código enviado a {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} está verificado.',
      enrollmentTab: {
        subtitle: 'Cómo se une la gente con una dirección ahí',
        manualInvitationOption__label: 'Solo por invitación',
        manualInvitationOption__description: 'Alguien de aquí invita a cada persona.',
        automaticInvitationOption__label: 'Invitación automática',
        automaticInvitationOption__description: 'Reciben la invitación al registrarse y se unen cuando quieran.',
        automaticSuggestionOption__label: 'Sugerencia automática',
        automaticSuggestionOption__description: 'Pueden solicitar unirse y alguien de aquí decide.',
        calloutInvitationCountLabel: 'Invitaciones abiertas: {{count}}',
        calloutSuggestionCountLabel: 'Sugerencias abiertas: {{count}}',
      },
    },
    removeDomainPage: {
      title: '¿Quitar este dominio?',
      messageLine1:
        'Nadie más se unirá por {{domain}}. Los miembros se quedan; las invitaciones y sugerencias abiertas desaparecen.',
    },
    invitePage: {
      title: 'Invitar a nuevos miembros',
      subtitle: 'Cada persona recibe un correo con un enlace. Separa las direcciones con comas o espacios.',
      successMessage: 'Las invitaciones están en camino.',
      formButtonPrimary__continue: 'Enviar invitaciones',
      detailsTitle__inviteFailed:
        'No se ha enviado nada. Ya son miembros o tienen una invitación: {{email_addresses}}. Se han quitado de la lista.',
    },
    membersPage: {
      action__invite: 'Invitar',
      action__search: 'Buscar',
      detailsTitle__emptyRow: 'No se ha encontrado a nadie.',
      failed: 'No hemos podido cargar esta lista.',
      retry: 'Reintentar',
      start: {
        headerTitle__members: 'Miembros',
        headerTitle__invitations: 'Invitaciones',
        headerTitle__requests: 'Solicitudes',
      },
      activeMembersTab: {
        tableHeader__joined: 'Se unió el {{date}}',
        roleOf: 'Rol de {{name}}',
        menuAction__remove: 'Eliminar miembro',
        removeTitle: '¿Eliminar a {{name}}?',
        removeMessage: 'Perderá el acceso de inmediato.',
        tableHeader__role: 'Rol',
        tableHeader__actions: 'Acciones',
        tableHeader__user: 'Usuario',
      },
      invitedMembersTab: { tableHeader__invited: 'Invitado el {{date}}', menuAction__revoke: 'Revocar invitación' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'Invitaciones automáticas',
          headerSubtitle: 'Invita a todas las personas que tengan una dirección de correo en tu dominio.',
          primaryButton: 'Gestionar dominios verificados',
        },
        table__emptyRow: 'No hay invitaciones pendientes.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'Sugerencias automáticas',
          headerSubtitle: 'Quien tenga una dirección de correo en tu dominio puede pedir unirse.',
          primaryButton: 'Gestionar dominios verificados',
        },
        tableHeader__requested: 'Solicitado el {{date}}',
        menuAction__approve: 'Aprobar',
        menuAction__reject: 'Rechazar',
        table__emptyRow: 'No hay solicitudes.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'Pendientes para ti: {{count}}',
    personalWorkspace: 'Cuenta personal',
    notSelected: 'Ninguna organización seleccionada',
    action__createOrganization: 'Crear organización',
    action__manageOrganization: 'Gestionar',
    action__invitationAccept: 'Unirse',
    action__suggestionsAccept: 'Solicitar unirse',
    action__openOrganizationSwitcher: 'Abrir menú de organizaciones',
    action__closeOrganizationSwitcher: 'Cerrar menú de organizaciones',
    suggestionsAcceptedLabel: 'Pendiente de aprobación',
    menu: 'Tus organizaciones',
  },
  createOrganization: {
    title: 'Crear organización',
    subtitle: 'Un lugar para ti y las personas con las que trabajas.',
    formButtonSubmit: 'Crear organización',
    logoRefused:
      'Tu organización se ha creado, pero no se pudo guardar su logotipo. {{reason}} Prueba con otra imagen o continúa sin ella.',
    invitePage: { formButtonReset: 'Omitir' },
  },
  organizationList: {
    title: 'Elige una cuenta',
    titleWithoutPersonal: 'Elegir una organización',
    subtitle: 'Para continuar a {{applicationName}}',
    createOrganization: 'Crear organización',
    action__invitationAccept: 'Unirse',
    action__suggestionsAccept: 'Solicitar unirse',
    action__createOrganization: 'Crear organización',
    invitationAcceptedLabel: 'Te has unido',
    suggestionsAcceptedLabel: 'Pendiente de aprobación',
    more: 'Mostrar más',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'Configura tu organización',
      subtitle: 'Un paso más: un lugar para ti y las personas con las que trabajas.',
      formButtonSubmit: 'Continuar',
    },
    chooseOrganization: {
      title: 'Elegir una organización',
      subtitle: 'Para continuar en {{applicationName}}',
      action__createOrganization: 'Crear organización',
    },
    organizationCreationDisabled: { subtitle: 'Nadie te ha invitado todavía. Pídeselo a alguien que pueda.' },
    signOut: { actionText: 'Sesión iniciada como {{identifier}}.', actionLink: 'Cerrar sesión' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) ya está aquí. Pide una invitación a alguien de allí o continúa con una organización propia.',
    },
  },
} satisfies Localization
