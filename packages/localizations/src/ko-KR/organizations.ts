import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API 키' },
    navbar: {
      title: '조직',
      description: '조직의 이름과 구성원.',
      general: '일반',
      members: '멤버',
      apiKeys: 'API 키',
    },
    start: {
      headerTitle__general: '일반',
      headerTitle__members: '멤버',
      profileSection: {
        title: '이름',
        primaryButton: '프로필 수정',
        uploadAction__title: '로고',
      },
    },
    profilePage: {
      title: '프로필 수정',
      domainSection: {
        title: '확인된 도메인',
        subtitle: '이메일 주소의 도메인으로 동료가 참여할 수 있게 합니다.',
        primaryButton: '도메인 추가',
        menuAction__verify: '확인하기',
        menuAction__manage: '참여 방식 변경',
        menuAction__remove: '도메인 삭제',
      },
      dangerSection: {
        title: '위험 구역',
        leaveOrganization: {
          title: '조직 나가기',
          messageLine1: '조직에 있는 모든 것에 접근할 수 없게 됩니다.',
          messageLine2: '초대를 받아야만 다시 들어올 수 있습니다.',
          actionDescription: '계속하려면 ‘{{organizationName}}’을(를) 입력하세요.',
        },
        deleteOrganization: {
          title: '조직 삭제',
          messageLine1: '조직과 모든 멤버십이 삭제됩니다.',
          messageLine2: '되돌릴 수 없습니다.',
          actionDescription: '계속하려면 ‘{{organizationName}}’을(를) 입력하세요.',
        },
      },
    },
    createDomainPage: {
      title: '도메인 추가',
      subtitle: '소속된 사람만 주소를 가진 도메인이어야 합니다. 공개 메일 서비스는 사용할 수 없습니다.',
    },
    verifyDomainPage: {
      title: '도메인 확인',
      subtitle: '{{domainName}} 주소로 코드를 보냅니다.',
      subtitleVerificationCodeScreen: '{{emailAddress}}(으)로 보낸 코드를 입력하세요.',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} 도메인이 확인되었습니다.',
      enrollmentTab: {
        subtitle: '이 도메인의 주소를 가진 사람의 참여 방식',
        manualInvitationOption__label: '초대로만',
        manualInvitationOption__description: '조직의 누군가가 한 명씩 초대합니다.',
        automaticInvitationOption__label: '자동 초대',
        automaticInvitationOption__description: '가입할 때 초대를 받고 원할 때 참여합니다.',
        automaticSuggestionOption__label: '자동 제안',
        automaticSuggestionOption__description: '참여를 요청할 수 있고 조직의 누군가가 결정합니다.',
        calloutInvitationCountLabel: '열린 초대: {{count}}',
        calloutSuggestionCountLabel: '열린 제안: {{count}}',
      },
    },
    removeDomainPage: {
      title: '이 도메인을 삭제할까요?',
      messageLine1: '더 이상 {{domain}}(으)로 참여할 수 없습니다. 멤버는 남고 열린 초대와 제안은 취소됩니다.',
    },
    invitePage: {
      title: '새 멤버 초대',
      subtitle: '각자 링크가 담긴 메일을 받습니다. 주소는 쉼표나 공백으로 구분하세요.',
      successMessage: '초대를 보냈습니다.',
      formButtonPrimary__continue: '초대 보내기',
      detailsTitle__inviteFailed:
        '아무것도 보내지 않았습니다. 이미 멤버이거나 초대됨: {{email_addresses}}. 목록에서 제외했습니다.',
    },
    membersPage: {
      action__invite: '초대',
      action__search: '검색',
      detailsTitle__emptyRow: '찾은 사람이 없습니다.',
      failed: '목록을 불러오지 못했습니다.',
      retry: '다시 시도',
      start: { headerTitle__members: '멤버', headerTitle__invitations: '초대', headerTitle__requests: '요청' },
      activeMembersTab: {
        tableHeader__joined: '{{date}} 가입',
        roleOf: '{{name}}의 역할',
        menuAction__remove: '멤버 삭제',
        removeTitle: '{{name}} 멤버를 삭제할까요?',
        removeMessage: '바로 접근할 수 없게 됩니다.',
        tableHeader__role: '역할',
        tableHeader__actions: '작업',
        tableHeader__user: '사용자',
      },
      invitedMembersTab: { tableHeader__invited: '{{date}} 초대', menuAction__revoke: '초대 취소' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: '자동 초대',
          headerSubtitle: '내 도메인의 이메일 주소를 쓰는 모든 사람을 초대합니다.',
          primaryButton: '확인된 도메인 관리',
        },
        table__emptyRow: '대기 중인 초대가 없습니다.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: '자동 제안',
          headerSubtitle: '내 도메인의 이메일 주소를 쓰는 사람은 가입을 요청할 수 있습니다.',
          primaryButton: '확인된 도메인 관리',
        },
        tableHeader__requested: '{{date}} 요청',
        menuAction__approve: '승인',
        menuAction__reject: '거절',
        table__emptyRow: '요청이 없습니다.',
      },
    },
  },
  organizationSwitcher: {
    waiting: '회신 대기: {{count}}',
    personalWorkspace: '개인 계정',
    notSelected: '선택한 조직 없음',
    action__createOrganization: '조직 만들기',
    action__manageOrganization: '관리',
    action__invitationAccept: '참여',
    action__suggestionsAccept: '참여 요청',
    action__openOrganizationSwitcher: '조직 메뉴 열기',
    action__closeOrganizationSwitcher: '조직 메뉴 닫기',
    suggestionsAcceptedLabel: '승인 대기 중',
    menu: '내 조직',
  },
  createOrganization: {
    title: '조직 만들기',
    subtitle: '나와 함께 일하는 사람들을 위한 공간입니다.',
    formButtonSubmit: '조직 만들기',
    logoRefused:
      '조직은 만들어졌지만 로고를 저장하지 못했습니다. {{reason}} 다른 이미지를 사용하거나 로고 없이 계속하세요.',
    invitePage: { formButtonReset: '건너뛰기' },
  },
  organizationList: {
    title: '계정 선택',
    titleWithoutPersonal: '조직 선택',
    subtitle: '{{applicationName}}(으)로 계속하려면',
    createOrganization: '조직 만들기',
    action__invitationAccept: '참여',
    action__suggestionsAccept: '참여 요청',
    action__createOrganization: '조직 만들기',
    invitationAcceptedLabel: '참여함',
    suggestionsAcceptedLabel: '승인 대기 중',
    more: '더 보기',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: '조직 설정',
      subtitle: '한 단계 남았습니다. 나와 함께 일하는 사람들을 위한 공간을 만드세요.',
      formButtonSubmit: '계속',
    },
    chooseOrganization: {
      title: '조직 선택',
      subtitle: '{{applicationName}}에서 계속하려면',
      action__createOrganization: '조직 만들기',
    },
    organizationCreationDisabled: { subtitle: '아직 초대받지 않았습니다. 초대할 수 있는 사람에게 요청하세요.' },
    signOut: { actionText: '{{identifier}}(으)로 로그인했습니다.', actionLink: '로그아웃' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}}({{organizationDomain}})이(가) 이미 있습니다. 그곳의 구성원에게 초대를 요청하거나 새 조직으로 계속하세요.',
    },
  },
} satisfies Localization
