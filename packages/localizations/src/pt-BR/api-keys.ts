import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'Adicionar chave',
    action__search: 'Pesquisar chaves',
    detailsTitle__emptyRow: 'Nenhuma chave ainda.',
    notAllowed: 'Sua função não inclui as chaves de API desta organização.',
    nothingFound: 'Nenhuma chave com esse nome.',
    detailsTitle__lastUsed: 'Último uso: {{date}}',
    neverUsed: 'Nunca usada',
    menuAction__revoke: 'Revogar chave',
    formTitle: 'Adicionar nova chave de API',
    formHint: 'Um programa com esta chave age em seu nome. Você pode revogá-la quando quiser.',
    formButtonPrimary__add: 'Criar chave',
    formFieldOption__expiration__never: 'Nunca',
    formFieldOption__expiration__1d: '1 dia',
    formFieldOption__expiration__7d: '7 dias',
    formFieldOption__expiration__30d: '30 dias',
    formFieldOption__expiration__60d: '60 dias',
    formFieldOption__expiration__90d: '90 dias',
    formFieldOption__expiration__180d: '180 dias',
    formFieldOption__expiration__1y: '1 ano',
    formFieldCaption__expiration__never: 'Válida até você revogá-la',
    formFieldCaption__expiration__expiresOn: 'Válida até {{ date | longDate }}',
    copySecret: {
      formTitle: 'Sua chave “{{name}}”',
      formHint: 'Ela só aparece desta vez. Guarde-a em um lugar seguro.',
      formButtonPrimary__copyAndClose: 'Copiar e fechar',
    },
    revokeConfirmation: {
      formTitle: 'Revogar “{{apiKeyName}}”?',
      formHint: 'Os programas que a usam deixam de ter acesso imediatamente. Não é possível desfazer.',
      label: 'Digite “{{confirmationText}}” para confirmar',
      confirmationText: 'Revogar',
      formButtonPrimary__revoke: 'Revogar chave',
    },
    createdAndExpirationStatus__expiresOn:
      'Criada em {{ createdDate | shortDate }}, expira em {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'Criada em {{ createdDate | shortDate }}, sem validade',
    tableHeader__name: 'Nome',
    tableHeader__actions: 'Ações',
  },
} satisfies Localization
