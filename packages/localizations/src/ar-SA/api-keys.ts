import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'إضافة مفتاح جديد',
    action__search: 'البحث في المفاتيح',
    detailsTitle__emptyRow: 'لا توجد مفاتيح بعد.',
    notAllowed: 'دورك لا يشمل مفاتيح API الخاصة بهذه المؤسسة.',
    nothingFound: 'لا يوجد مفتاح بهذا الاسم.',
    detailsTitle__lastUsed: 'آخر استخدام: {{date}}',
    neverUsed: 'لم يُستخدم بعد',
    menuAction__revoke: 'إلغاء المفتاح',
    formTitle: 'إضافة مفتاح API جديد',
    formHint: 'أي برنامج يملك هذا المفتاح يتصرف باسمك. يمكنك إلغاؤه في أي وقت.',
    formButtonPrimary__add: 'إنشاء المفتاح',
    formFieldOption__expiration__never: 'بلا انتهاء',
    formFieldOption__expiration__1d: 'يوم واحد',
    formFieldOption__expiration__7d: '7 أيام',
    formFieldOption__expiration__30d: '30 يومًا',
    formFieldOption__expiration__60d: '60 يومًا',
    formFieldOption__expiration__90d: '90 يومًا',
    formFieldOption__expiration__180d: '180 يومًا',
    formFieldOption__expiration__1y: 'سنة واحدة',
    formFieldCaption__expiration__never: 'صالح حتى تلغيه',
    formFieldCaption__expiration__expiresOn: 'صالح حتى {{ date | longDate }}',
    copySecret: {
      formTitle: 'مفتاحك «{{name}}»',
      formHint: 'لن يظهر المفتاح مرة أخرى. احفظه في مكان آمن.',
      formButtonPrimary__copyAndClose: 'نسخ وإغلاق',
    },
    revokeConfirmation: {
      formTitle: 'هل تريد إلغاء «{{apiKeyName}}»؟',
      formHint: 'سيُرفض وصول البرامج التي تستخدمه من الآن. لا يمكن التراجع عن ذلك.',
      label: 'اكتب «{{confirmationText}}» للتأكيد',
      confirmationText: 'إلغاء المفتاح',
      formButtonPrimary__revoke: 'إلغاء المفتاح',
    },
    createdAndExpirationStatus__expiresOn:
      'أُنشئ في {{ createdDate | shortDate }}، ينتهي في {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'أُنشئ في {{ createdDate | shortDate }}، بلا انتهاء',
    tableHeader__name: 'الاسم',
    tableHeader__actions: 'الإجراءات',
  },
} satisfies Localization
