import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'הוספת מפתח',
    action__search: 'חיפוש מפתחות',
    detailsTitle__emptyRow: 'אין עדיין מפתחות.',
    notAllowed: 'התפקיד שלך אינו כולל את מפתחות ה־API של הארגון הזה.',
    nothingFound: 'אין מפתח בשם הזה.',
    detailsTitle__lastUsed: 'שימוש אחרון: {{date}}',
    neverUsed: 'טרם נעשה שימוש',
    menuAction__revoke: 'ביטול המפתח',
    formTitle: 'הוספת מפתח API',
    formHint: 'תוכנה שמחזיקה במפתח הזה פועלת בשמך. אפשר לבטל אותו בכל עת.',
    formButtonPrimary__add: 'יצירת מפתח',
    formFieldOption__expiration__never: 'ללא תפוגה',
    formFieldOption__expiration__1d: 'יום אחד',
    formFieldOption__expiration__7d: '7 ימים',
    formFieldOption__expiration__30d: '30 יום',
    formFieldOption__expiration__60d: '60 יום',
    formFieldOption__expiration__90d: '90 יום',
    formFieldOption__expiration__180d: '180 יום',
    formFieldOption__expiration__1y: 'שנה אחת',
    formFieldCaption__expiration__never: 'בתוקף עד שיבוטל',
    formFieldCaption__expiration__expiresOn: 'בתוקף עד {{ date | longDate }}',
    copySecret: {
      formTitle: 'המפתח שלך ”{{name}}“',
      formHint: 'זו הפעם היחידה שבה הוא מוצג. כדאי לשמור אותו במקום בטוח.',
      formButtonPrimary__copyAndClose: 'העתקה וסגירה',
    },
    revokeConfirmation: {
      formTitle: 'לבטל את ”{{apiKeyName}}“?',
      formHint: 'תוכנות שמשתמשות בו ייחסמו מעכשיו. אי אפשר לבטל את הפעולה.',
      label: 'יש להקליד ”{{confirmationText}}“ לאישור',
      confirmationText: 'ביטול המפתח',
      formButtonPrimary__revoke: 'ביטול המפתח',
    },
    createdAndExpirationStatus__expiresOn:
      'נוצר ב־{{ createdDate | shortDate }}, בתוקף עד {{ expiresDate | longDate }}',
    createdAndExpirationStatus__never: 'נוצר ב־{{ createdDate | shortDate }}, ללא תפוגה',
    tableHeader__name: 'שם',
    tableHeader__actions: 'פעולות',
  },
} satisfies Localization
