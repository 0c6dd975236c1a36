import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'مفاتيح API' },
    navbar: {
      title: 'المؤسسة',
      description: 'اسمها ومن ينتمي إليها.',
      general: 'عام',
      members: 'الأعضاء',
      apiKeys: 'مفاتيح API',
    },
    start: {
      headerTitle__general: 'عام',
      headerTitle__members: 'الأعضاء',
      profileSection: {
        title: 'الاسم',
        primaryButton: 'تحديث الملف الشخصي',
        uploadAction__title: 'الشعار',
      },
    },
    profilePage: {
      title: 'تحديث الملف الشخصي',
      domainSection: {
        title: 'النطاقات الموثّقة',
        subtitle: 'اسمح للزملاء بالانضمام عبر نطاق بريدهم الإلكتروني.',
        primaryButton: 'إضافة نطاق',
        menuAction__verify: 'توثيق',
        menuAction__manage: 'تغيير طريقة الانضمام',
        menuAction__remove: 'إزالة النطاق',
      },
      dangerSection: {
        title: 'منطقة الخطر',
        leaveOrganization: {
          title: 'مغادرة المؤسسة',
          messageLine1: 'ستفقد الوصول إلى كل ما فيها.',
          messageLine2: 'لن تعود إليها إلا بدعوة.',
          actionDescription: 'اكتب «{{organizationName}}» للمتابعة.',
        },
        deleteOrganization: {
          title: 'حذف المؤسسة',
          messageLine1: 'ستُحذف المؤسسة وجميع العضويات فيها.',
          messageLine2: 'لا يمكن التراجع عن ذلك.',
          actionDescription: 'اكتب «{{organizationName}}» للمتابعة.',
        },
      },
    },
    createDomainPage: {
      title: 'إضافة نطاق',
      subtitle: 'نطاق لا يملك عناوين فيه إلا أفرادك. لا تُقبل خدمات البريد العامة.',
    },
    verifyDomainPage: {
      title: 'توثيق النطاق',
      subtitle: 'سنرسل رمزًا إلى عنوان في {{domainName}}.',
      subtitleVerificationCodeScreen: 'أدخل الرمز المُرسَل إلى {{emailAddress}}.',
    },
    verifiedDomainPage: {
      subtitle: 'تم توثيق {{domain}}.',
      enrollmentTab: {
        subtitle: 'كيف ينضم من لديه عنوان هناك',
        manualInvitationOption__label: 'بالدعوة فقط',
        manualInvitationOption__description: 'يدعوهم أحد من هنا واحدًا واحدًا.',
        automaticInvitationOption__label: 'دعوة تلقائية',
        automaticInvitationOption__description: 'تصلهم الدعوة عند التسجيل وينضمون متى أرادوا.',
        automaticSuggestionOption__label: 'اقتراح تلقائي',
        automaticSuggestionOption__description: 'يمكنهم طلب الانضمام ويقرر أحد من هنا.',
        calloutInvitationCountLabel: 'الدعوات المفتوحة: {{count}}',
        calloutSuggestionCountLabel: 'الاقتراحات المفتوحة: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'إزالة هذا النطاق؟',
      messageLine1: 'لن ينضم أحد عبر {{domain}} بعد الآن. يبقى الأعضاء، وتُلغى الدعوات والاقتراحات المفتوحة.',
    },
    invitePage: {
      title: 'دعوة أعضاء جدد',
      subtitle: 'يتلقى كل منهم رسالة فيها رابط. افصل بين العناوين بفواصل أو مسافات.',
      successMessage: 'الدعوات في طريقها.',
      formButtonPrimary__continue: 'إرسال الدعوات',
      detailsTitle__inviteFailed:
        'لم يُرسل شيء: هؤلاء أعضاء بالفعل أو لديهم دعوة: {{email_addresses}}. أُزيلوا من القائمة.',
    },
    membersPage: {
      action__invite: 'دعوة',
      action__search: 'بحث',
      detailsTitle__emptyRow: 'لم يُعثر على أحد.',
      failed: 'تعذّر تحميل هذه القائمة.',
      retry: 'إعادة المحاولة',
      start: { headerTitle__members: 'الأعضاء', headerTitle__invitations: 'الدعوات', headerTitle__requests: 'الطلبات' },
      activeMembersTab: {
        tableHeader__joined: 'انضم في {{date}}',
        roleOf: 'دور {{name}}',
        menuAction__remove: 'إزالة العضو',
        removeTitle: 'هل تريد إزالة {{name}}؟',
        removeMessage: 'سيفقد الوصول فورًا.',
        tableHeader__role: 'الدور',
        tableHeader__actions: 'الإجراءات',
        tableHeader__user: 'المستخدم',
      },
      invitedMembersTab: { tableHeader__invited: 'دُعي في {{date}}', menuAction__revoke: 'سحب الدعوة' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'الدعوات التلقائية',
          headerSubtitle: 'ادعُ كل من لديه عنوان بريد في نطاقك.',
          primaryButton: 'إدارة النطاقات الموثّقة',
        },
        table__emptyRow: 'لا توجد دعوات مفتوحة.',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'الاقتراحات التلقائية',
          headerSubtitle: 'من لديه عنوان بريد في نطاقك يمكنه طلب الانضمام.',
          primaryButton: 'إدارة النطاقات الموثّقة',
        },
        tableHeader__requested: 'طُلب في {{date}}',
        menuAction__approve: 'قبول',
        menuAction__reject: 'رفض',
        table__emptyRow: 'لا توجد طلبات.',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'بانتظارك: {{count}}',
    personalWorkspace: 'الحساب الشخصي',
    notSelected: 'لم يتم اختيار مؤسسة',
    action__createOrganization: 'إنشاء مؤسسة',
    action__manageOrganization: 'إدارة',
    action__invitationAccept: 'انضمام',
    action__suggestionsAccept: 'طلب الانضمام',
    action__openOrganizationSwitcher: 'فتح قائمة المؤسسات',
    action__closeOrganizationSwitcher: 'إغلاق قائمة المؤسسات',
    suggestionsAcceptedLabel: 'في انتظار الموافقة',
    menu: 'مؤسساتك',
  },
  createOrganization: {
    title: 'إنشاء مؤسسة',
    subtitle: 'مكان لك ولمن تعمل معهم.',
    formButtonSubmit: 'إنشاء مؤسسة',
    logoRefused: 'أُنشئت مؤسستك، لكن تعذّر حفظ شعارها. {{reason}} جرّب صورة أخرى أو تابع من دونها.',
    invitePage: { formButtonReset: 'تخطي' },
  },
  organizationList: {
    title: 'اختر حسابًا',
    titleWithoutPersonal: 'اختر مؤسسة',
    subtitle: 'للمتابعة إلى {{applicationName}}',
    createOrganization: 'إنشاء مؤسسة',
    action__invitationAccept: 'انضمام',
    action__suggestionsAccept: 'طلب الانضمام',
    action__createOrganization: 'إنشاء مؤسسة',
    invitationAcceptedLabel: 'تم الانضمام',
    suggestionsAcceptedLabel: 'في انتظار الموافقة',
    more: 'عرض المزيد',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'إعداد مؤسستك',
      subtitle: 'خطوة أخرى: مكان لك ولمن تعمل معهم.',
      formButtonSubmit: 'متابعة',
    },
    chooseOrganization: {
      title: 'اختر مؤسسة',
      subtitle: 'للمتابعة في {{applicationName}}',
      action__createOrganization: 'إنشاء مؤسسة',
    },
    organizationCreationDisabled: { subtitle: 'لم يدعُك أحد بعد. اطلب ذلك ممن يستطيع دعوتك.' },
    signOut: { actionText: 'سجّلت الدخول باسم {{identifier}}.', actionLink: 'تسجيل الخروج' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) موجودة هنا بالفعل. اطلب من أحد أعضائها دعوتك، أو تابع بمؤسسة خاصة بك.',
    },
  },
} satisfies Localization
