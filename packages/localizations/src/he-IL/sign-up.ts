import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'לא קיבלת? שליחה חוזרת',
      subtitle: 'יש להזין את הקוד ששלחנו אל',
      title: 'אימות כתובת האימייל',
    },
    phoneCode: {
      resendButton: 'לא קיבלת? שליחה חוזרת',
      subtitle: 'יש להזין את הקוד ששלחנו אל',
      title: 'אימות מספר הטלפון',
    },
    emailLink: {
      resendButton: 'לא קיבלת? שליחה חוזרת',
      subtitle: 'שלחנו קישור אל',
      formSubtitle: 'יש לפתוח אותו כדי להמשיך כאן. הדף הזה ממתין לך.',
      expired: { title: 'תוקף הקישור פג' },
      title: 'אימות כתובת האימייל',
      verified: { title: 'הכתובת אומתה' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'כתיבה לתמיכה',
      actionText: 'כבר יש לך חשבון?',
      actionLink: 'כניסה',
      title: 'הגישה מוגבלת',
      blockButton__joinWaitlist: 'הצטרפות לרשימת ההמתנה',
      subtitle: 'לחשבון חדש נדרשת הזמנה. אם קיבלת הזמנה, יש לפתוח את הקישור שבאימייל.',
      subtitleWaitlist: 'חשבונות חדשים נפתחים בהדרגה. אפשר להצטרף לרשימת ההמתנה ואנחנו נכתוב לך.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'לא קיבלת? שליחה חוזרת',
      subtitle: 'יש להזין את הקוד ששלחנו אל',
      title: 'בדקו ב-{{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'שימוש בשיטה אחרת',
        label: 'מספר הטלפון ב-{{provider}}',
        subtitle: 'נשלח קוד למספר הזה ב-{{provider}}.',
        title: 'הרשמה אל {{applicationName}} באמצעות {{provider}}',
      },
      title: 'יצירת חשבון',
      titleCombined: 'יצירת חשבון',
      subtitle: 'כדי להתחיל עם {{applicationName}}.',
      actionText: 'כבר יש לך חשבון?',
      actionLink: 'כניסה',
      actionLink__use_phone: 'שימוש בטלפון',
      actionLink__use_email: 'שימוש באימייל',
      subtitleCombined: 'עוד לא הכרנו. כמה מילים וסיימנו.',
    },
    continue: {
      actionText: 'כבר יש לך חשבון?',
      actionLink: 'כניסה',
      title: 'כמעט סיימנו',
      subtitle: 'זה מה שעדיין חסר בחשבון.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'קראתי ואני מסכים/ה ל{{ termsOfServiceLink || link("תנאי השירות") }} ול{{ privacyPolicyLink || link("מדיניות הפרטיות") }}',
        label__onlyTermsOfService: 'קראתי ואני מסכים/ה ל{{ termsOfServiceLink || link("תנאי השירות") }}',
        label__onlyPrivacyPolicy: 'קראתי ואני מסכים/ה ל{{ privacyPolicyLink || link("מדיניות הפרטיות") }}',
        label__plain: 'קראתי ואני מסכים/ה לתנאי השימוש',
      },
    },
    ticket: { title: 'ההזמנה נפתחת…', failed: 'אי אפשר להשתמש בהזמנה הזו' },
  },
  waitlist: {
    start: {
      title: 'הצטרפות לרשימת ההמתנה',
      subtitle: 'אפשר להשאיר כתובת ואנחנו נכתוב כשיגיע תורך.',
      formButton: 'הצטרפות לרשימת ההמתנה',
      actionText: 'כבר יש לך גישה?',
      actionLink: 'כניסה',
    },
    success: {
      title: 'תודה על ההצטרפות לרשימת ההמתנה',
      subtitle: 'נכתוב לך כשיגיע תורך.',
      message: 'עוד רגע ממשיכים.',
    },
  },
} satisfies Localization
