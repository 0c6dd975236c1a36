import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'APIキー' },
    navbar: {
      title: '組織',
      description: '組織の名前とメンバー。',
      general: '一般',
      members: 'メンバー',
      apiKeys: 'APIキー',
    },
    start: {
      headerTitle__general: '一般',
      headerTitle__members: 'メンバー',
      profileSection: {
        title: '名前',
        primaryButton: 'プロフィールを更新',
        uploadAction__title: 'ロゴ',
      },
    },
    profilePage: {
      title: 'プロフィールを更新',
      domainSection: {
        title: '確認済みドメイン',
        subtitle: 'メールアドレスのドメインで同僚が参加できるようにします。',
        primaryButton: 'ドメインを追加',
        menuAction__verify: '確認する',
        menuAction__manage: '参加方法を変更',
        menuAction__remove: 'ドメインを削除',
      },
      dangerSection: {
        title: '危険な操作',
        leaveOrganization: {
          title: '組織から退出',
          messageLine1: '組織内のすべてにアクセスできなくなります。',
          messageLine2: '戻るには招待が必要です。',
          actionDescription: '続けるには「{{organizationName}}」と入力してください。',
        },
        deleteOrganization: {
          title: '組織を削除',
          messageLine1: '組織と、そのすべてのメンバーシップが削除されます。',
          messageLine2: 'この操作は取り消せません。',
          actionDescription: '続けるには「{{organizationName}}」と入力してください。',
        },
      },
    },
    createDomainPage: {
      title: 'ドメインを追加',
      subtitle: '関係者だけがアドレスを持つドメインにしてください。公開のメールサービスは使えません。',
    },
    verifyDomainPage: {
      title: 'ドメインの確認',
      subtitle: '{{domainName}}のアドレスにコードを送信します。',
      subtitleVerificationCodeScreen: '{{emailAddress}}に送信されたコードを入力してください。',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}}を確認しました。',
      enrollmentTab: {
        subtitle: 'このドメインのアドレスを持つ人の参加方法',
        manualInvitationOption__label: '招待のみ',
        manualInvitationOption__description: '組織の誰かが一人ずつ招待します。',
        automaticInvitationOption__label: '自動招待',
        automaticInvitationOption__description: '登録時に招待され、いつでも参加できます。',
        automaticSuggestionOption__label: '自動提案',
        automaticSuggestionOption__description: '参加を申請でき、組織の誰かが判断します。',
        calloutInvitationCountLabel: '未回答の招待: {{count}}',
        calloutSuggestionCountLabel: '未回答の提案: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'このドメインを削除しますか？',
      messageLine1: '今後は{{domain}}から参加できなくなります。メンバーは残り、未回答の招待と提案は取り消されます。',
    },
    invitePage: {
      title: '新しいメンバーを招待',
      subtitle: 'それぞれにリンク付きのメールが届きます。アドレスはカンマかスペースで区切ってください。',
      successMessage: '招待を送信しました。',
      formButtonPrimary__continue: '招待を送信',
      detailsTitle__inviteFailed:
        '何も送信されていません。すでにメンバーか招待済みです：{{email_addresses}}。リストから外しました。',
    },
    membersPage: {
      action__invite: '招待',
      action__search: '検索',
      detailsTitle__emptyRow: '該当する人はいません。',
      failed: '一覧を読み込めませんでした。',
      retry: 'もう一度試す',
      start: {
        headerTitle__members: 'メンバー',
        headerTitle__invitations: '招待',
        headerTitle__requests: 'リクエスト',
      },
      activeMembersTab: {
        tableHeader__joined: '{{date}}に参加',
        roleOf: '{{name}}の役割',
        menuAction__remove: 'メンバーを削除',
        removeTitle: '{{name}}を削除しますか？',
        removeMessage: 'すぐにアクセスできなくなります。',
        tableHeader__role: '役割',
        tableHeader__actions: '操作',
        tableHeader__user: 'ユーザー',
      },
      invitedMembersTab: { tableHeader__invited: '{{date}}に招待', menuAction__revoke: '招待を取り消す' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: '自動招待',
          headerSubtitle: 'あなたのドメインのメールアドレスを持つ人全員を招待します。',
          primaryButton: '確認済みドメインを管理',
        },
        table__emptyRow: '保留中の招待はありません。',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: '自動提案',
          headerSubtitle: 'あなたのドメインのメールアドレスを持つ人は参加を申請できます。',
          primaryButton: '確認済みドメインを管理',
        },
        tableHeader__requested: '{{date}}に申請',
        menuAction__approve: '承認',
        menuAction__reject: '拒否',
        table__emptyRow: 'リクエストはありません。',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'あなたの返事を待つもの: {{count}}',
    personalWorkspace: '個人アカウント',
    notSelected: '組織が選択されていません',
    action__createOrganization: '組織を作成',
    action__manageOrganization: '管理',
    action__invitationAccept: '参加',
    action__suggestionsAccept: '参加を申請',
    action__openOrganizationSwitcher: '組織メニューを開く',
    action__closeOrganizationSwitcher: '組織メニューを閉じる',
    suggestionsAcceptedLabel: '承認待ち',
    menu: 'あなたの組織',
  },
  createOrganization: {
    title: '組織を作成',
    subtitle: 'あなたと、一緒に働く人のための場所です。',
    formButtonSubmit: '組織を作成',
    logoRefused:
      '組織は作成されましたが、ロゴを保存できませんでした。{{reason}} 別の画像を試すか、ロゴなしで続けてください。',
    invitePage: { formButtonReset: 'スキップ' },
  },
  organizationList: {
    title: 'アカウントを選択',
    titleWithoutPersonal: '組織を選択',
    subtitle: '{{applicationName}}に進みます',
    createOrganization: '組織を作成',
    action__invitationAccept: '参加',
    action__suggestionsAccept: '参加を申請',
    action__createOrganization: '組織を作成',
    invitationAcceptedLabel: '参加済み',
    suggestionsAcceptedLabel: '承認待ち',
    more: 'さらに表示',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: '組織を設定',
      subtitle: 'あと少しです。あなたと、一緒に働く人のための場所を作りましょう。',
      formButtonSubmit: '続ける',
    },
    chooseOrganization: {
      title: '組織を選択',
      subtitle: '{{applicationName}}を続けるには',
      action__createOrganization: '組織を作成',
    },
    organizationCreationDisabled: { subtitle: 'まだ招待されていません。招待できる人に依頼してください。' },
    signOut: { actionText: '{{identifier}}としてサインインしています。', actionLink: 'サインアウト' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}}（{{organizationDomain}}）はすでに登録されています。メンバーに招待を依頼するか、ご自身の組織で続行してください。',
    },
  },
} satisfies Localization
