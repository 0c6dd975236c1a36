import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'لم يصلك شيء؟ إعادة الإرسال',
      subtitle: 'أدخل الرمز الذي أرسلناه إلى',
      title: 'تحقّق من بريدك الإلكتروني',
    },
    phoneCode: {
      resendButton: 'لم يصلك شيء؟ إعادة الإرسال',
      subtitle: 'أدخل الرمز الذي أرسلناه إلى',
      title: 'تحقّق من رقم هاتفك',
    },
    emailLink: {
      resendButton: 'لم يصلك شيء؟ إعادة الإرسال',
      subtitle: 'أرسلنا رابطًا إلى',
      formSubtitle: 'افتح الرابط للمتابعة هنا. هذه الصفحة في انتظارك.',
      expired: { title: 'انتهت صلاحية هذا الرابط' },
      title: 'تحقّق من بريدك الإلكتروني',
      verified: { title: 'تم التحقق من عنوانك' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'مراسلة الدعم',
      actionText: 'لديك حساب بالفعل؟',
      actionLink: 'تسجيل الدخول',
      title: 'الوصول مقيّد',
      blockButton__joinWaitlist: 'الانضمام إلى قائمة الانتظار',
      subtitle: 'تحتاج الحسابات الجديدة إلى دعوة. إذا كانت لديك دعوة، فافتح الرابط الموجود في رسالتها.',
      subtitleWaitlist: 'تُفتح الحسابات الجديدة تدريجيًا. انضم إلى قائمة الانتظار وسنراسلك.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'لم يصلك شيء؟ إعادة الإرسال',
      subtitle: 'أدخل الرمز الذي أرسلناه إلى',
      title: 'تحقق من {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'استخدام طريقة أخرى',
        label: 'رقم الهاتف على {{provider}}',
        subtitle: 'سنرسل رمزًا إلى هذا الرقم عبر {{provider}}.',
        title: 'إنشاء حساب في {{applicationName}} عبر {{provider}}',
      },
      title: 'إنشاء حسابك',
      titleCombined: 'إنشاء حسابك',
      subtitle: 'للبدء مع {{applicationName}}.',
      actionText: 'لديك حساب بالفعل؟',
      actionLink: 'تسجيل الدخول',
      actionLink__use_phone: 'استخدام الهاتف',
      actionLink__use_email: 'استخدام البريد الإلكتروني',
      subtitleCombined: 'لا نعرفك بعد. بضع كلمات ويصبح حسابك جاهزًا.',
    },
    continue: {
      actionText: 'لديك حساب بالفعل؟',
      actionLink: 'تسجيل الدخول',
      title: 'اقتربت من النهاية',
      subtitle: 'هذا ما ينقص حسابك.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'أوافق على {{ termsOfServiceLink || link("شروط الخدمة") }} و{{ privacyPolicyLink || link("سياسة الخصوصية") }}',
        label__onlyTermsOfService: 'أوافق على {{ termsOfServiceLink || link("شروط الخدمة") }}',
        label__onlyPrivacyPolicy: 'أوافق على {{ privacyPolicyLink || link("سياسة الخصوصية") }}',
        label__plain: 'أوافق على شروط الاستخدام',
      },
    },
    ticket: { title: 'جارٍ فتح دعوتك…', failed: 'لا يمكن استخدام هذه الدعوة' },
  },
  waitlist: {
    start: {
      title: 'الانضمام إلى قائمة الانتظار',
      subtitle: 'اترك عنوانك وسنراسلك عندما يحين دورك.',
      formButton: 'الانضمام إلى قائمة الانتظار',
      actionText: 'هل لديك حق الوصول بالفعل؟',
      actionLink: 'تسجيل الدخول',
    },
    success: {
      title: 'شكرًا لانضمامك إلى قائمة الانتظار',
      subtitle: 'سنراسلك عندما يحين دورك.',
      message: 'ستنتقل إلى الخطوة التالية.',
    },
  },
} satisfies Localization
