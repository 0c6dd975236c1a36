import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'Не пришло? Отправить ещё раз',
      subtitle: 'Введите код, который мы отправили на',
      title: 'Подтвердите адрес эл. почты',
    },
    phoneCode: {
      resendButton: 'Не пришло? Отправить ещё раз',
      subtitle: 'Введите код, который мы отправили на',
      title: 'Подтвердите номер телефона',
    },
    emailLink: {
      resendButton: 'Не пришло? Отправить ещё раз',
      subtitle: 'Мы отправили ссылку на',
      formSubtitle: 'Откройте её, чтобы продолжить здесь. Эта страница подождёт.',
      expired: { title: 'Срок действия ссылки истёк' },
      title: 'Подтвердите адрес эл. почты',
      verified: { title: 'Ваш адрес подтверждён' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'Написать в поддержку',
      actionText: 'Уже есть аккаунт?',
      actionLink: 'Войти',
      title: 'Доступ ограничен',
      blockButton__joinWaitlist: 'Встать в лист ожидания',
      subtitle: 'Для регистрации нужно приглашение. Если оно у вас есть, откройте ссылку из письма.',
      subtitleWaitlist: 'Новые аккаунты открываются постепенно. Встаньте в лист ожидания, и мы вам напишем.',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'Не пришло? Отправить ещё раз',
      subtitle: 'Введите код, который мы отправили на',
      title: 'Проверьте {{provider}}',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'Другой способ',
        label: 'Номер телефона в {{provider}}',
        subtitle: 'Мы отправим код на этот номер в {{provider}}.',
        title: 'Зарегистрироваться в {{applicationName}} через {{provider}}',
      },
      title: 'Создайте аккаунт',
      titleCombined: 'Создайте аккаунт',
      subtitle: 'Чтобы начать работу с {{applicationName}}.',
      actionText: 'Уже есть аккаунт?',
      actionLink: 'Войти',
      actionLink__use_phone: 'Использовать телефон',
      actionLink__use_email: 'Использовать почту',
      subtitleCombined: 'Мы ещё не знакомы. Пара слов, и всё готово.',
    },
    continue: {
      actionText: 'Уже есть аккаунт?',
      actionLink: 'Войти',
      title: 'Почти готово',
      subtitle: 'Вот чего ещё не хватает вашему аккаунту.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'Я принимаю {{ termsOfServiceLink || link("Условия использования") }} и {{ privacyPolicyLink || link("Политику конфиденциальности") }}',
        label__onlyTermsOfService: 'Я принимаю {{ termsOfServiceLink || link("Условия использования") }}',
        label__onlyPrivacyPolicy: 'Я принимаю {{ privacyPolicyLink || link("Политику конфиденциальности") }}',
        label__plain: 'Я принимаю условия использования',
      },
    },
    ticket: { title: 'Открываем приглашение…', failed: 'Это приглашение использовать нельзя' },
  },
  waitlist: {
    start: {
      title: 'Встать в лист ожидания',
      subtitle: 'Оставьте адрес, и мы напишем, когда подойдёт ваша очередь.',
      formButton: 'Встать в лист ожидания',
      actionText: 'Уже есть доступ?',
      actionLink: 'Войти',
    },
    success: {
      title: 'Спасибо, вы в листе ожидания',
      subtitle: 'Мы напишем, когда подойдёт ваша очередь.',
      message: 'Переходим дальше.',
    },
  },
} satisfies Localization
