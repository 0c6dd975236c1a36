import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Не надійшло? Надіслати ще раз',
      subtitle: 'Введіть код, який ми надіслали на',
      title: 'Підтвердьте адресу ел. пошти',
    },
    phoneCode: {
      resendButton: 'Не надійшло? Надіслати ще раз',
      subtitle: 'Введіть код, який ми надіслали на',
      title: 'Підтвердьте номер телефону',
    },
    emailLink: {
      resendButton: 'Не надійшло? Надіслати ще раз',
      subtitle: 'Ми надіслали посилання на',
      formSubtitle: 'Відкрийте його, щоб продовжити тут. Ця сторінка зачекає.',
      expired: { title: 'Термін дії посилання минув' },
      title: 'Підтвердьте адресу ел. пошти',
      verified: { title: 'Вашу адресу підтверджено' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Написати в підтримку',
      actionText: 'Уже маєте акаунт?',
      actionLink: 'Увійти',
      title: 'Доступ обмежено',
      blockButton__joinWaitlist: 'Стати в список очікування',
      subtitle: 'Для реєстрації потрібне запрошення. Якщо воно у вас є, відкрийте посилання з листа.',
      subtitleWaitlist: 'Нові акаунти відкриваються поступово. Станьте в список очікування, і ми вам напишемо.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Не надійшло? Надіслати ще раз',
      subtitle: 'Введіть код, який ми надіслали на',
      title: 'Перевірте {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Інший спосіб',
        label: 'Номер телефону в {{provider}}',
        subtitle: 'Ми надішлемо код на цей номер у {{provider}}.',
        title: 'Зареєструватися в {{applicationName}} через {{provider}}',
      },
      title: 'Створіть акаунт',
      titleCombined: 'Створіть акаунт',
      subtitle: 'Щоб почати роботу з {{applicationName}}.',
      actionText: 'Уже маєте акаунт?',
      actionLink: 'Увійти',
      actionLink__use_phone: 'Використати телефон',
      actionLink__use_email: 'Використати пошту',
      subtitleCombined: 'Ми ще не знайомі. Кілька слів — і готово.',
    },
    continue: {
      actionText: 'Уже маєте акаунт?',
      actionLink: 'Увійти',
      title: 'Майже готово',
      subtitle: 'Ось чого ще бракує вашому акаунту.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Я приймаю {{ termsOfServiceLink || link("Умови використання") }} та {{ privacyPolicyLink || link("Політику конфіденційності") }}',
        label__onlyTermsOfService: 'Я приймаю {{ termsOfServiceLink || link("Умови використання") }}',
        label__onlyPrivacyPolicy: 'Я приймаю {{ privacyPolicyLink || link("Політику конфіденційності") }}',
        label__plain: 'Я приймаю умови використання',
      },
    },
    ticket: { title: 'Відкриваємо ваше запрошення…', failed: 'Це запрошення не можна використати' },
  },
  waitlist: {
    start: {
      title: 'Стати в список очікування',
      subtitle: 'Залиште адресу, і ми напишемо, коли настане ваша черга.',
      formButton: 'Стати в список очікування',
      actionText: 'Уже маєте доступ?',
      actionLink: 'Увійти',
    },
    success: {
      title: 'Дякуємо, вас додано до списку очікування',
      subtitle: 'Ми напишемо, коли настане ваша черга.',
      message: 'Зараз ви перейдете далі.',
    },
  },
} satisfies Localization
