import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: '새 키 추가',
    action__search: '키 검색',
    detailsTitle__emptyRow: '아직 키가 없습니다.',
    nothingFound: '이 이름의 키가 없습니다.',
    detailsTitle__lastUsed: '마지막 사용: {{date}}',
    neverUsed: '사용한 적 없음',
    menuAction__revoke: '키 폐기',
    formTitle: '새 API 키 추가',
    formHint: '이 키를 가진 프로그램은 회원님으로 작업합니다. 언제든지 폐기할 수 있습니다.',
    formButtonPrimary__add: '키 만들기',
    formFieldOption__expiration__never: '무기한',
    formFieldOption__expiration__1d: '1일',
    formFieldOption__expiration__7d: '7일',
    formFieldOption__expiration__30d: '30일',
    formFieldOption__expiration__60d: '60일',
    formFieldOption__expiration__90d: '90일',
    formFieldOption__expiration__180d: '180일',
    formFieldOption__expiration__1y: '1년',
    copySecret: {
      formTitle: '키 ‘{{name}}’',
      formHint: '키는 지금 한 번만 표시됩니다. 안전한 곳에 보관하세요.',
      formButtonPrimary__copyAndClose: '복사하고 닫기',
    },
    revokeConfirmation: {
      formTitle: '‘{{apiKeyName}}’ 키를 폐기할까요?',
      formHint: '이 키를 사용하는 프로그램은 바로 접근이 거부됩니다. 되돌릴 수 없습니다.',
      label: '확인하려면 ‘{{confirmationText}}’을(를) 입력하세요',
      confirmationText: '폐기',
      formButtonPrimary__revoke: '키 폐기',
    },
    createdAndExpirationStatus__expiresOn: '{{ createdDate | shortDate }} 생성, {{ expiresDate | longDate }} 만료',
    createdAndExpirationStatus__never: '{{ createdDate | shortDate }} 생성, 무기한',
  },
} satisfies Localization
