import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: 'नहीं मिला? फिर से भेजें',
      subtitle: 'वह कोड डालें जो हमने यहाँ भेजा है:',
      title: 'अपना ईमेल सत्यापित करें',
    },
    phoneCode: {
      resendButton: 'नहीं मिला? फिर से भेजें',
      subtitle: 'वह कोड डालें जो हमने यहाँ भेजा है:',
      title: 'अपना फ़ोन सत्यापित करें',
    },
    emailLink: {
      resendButton: 'नहीं मिला? फिर से भेजें',
      subtitle: 'हमने यहाँ लिंक भेजा है:',
      formSubtitle: 'यहाँ जारी रखने के लिए उसे खोलें। यह पेज आपका इंतज़ार करेगा।',
      expired: { title: 'इस लिंक की समय-सीमा खत्म हो गई है' },
      title: 'अपना ईमेल सत्यापित करें',
      verified: { title: 'आपका पता सत्यापित हो गया है' },
    },
    restrictedAccess: {
      blockButton__emailSupport: 'सहायता टीम को लिखें',
      actionText: 'पहले से खाता है?',
      actionLink: 'साइन इन करें',
      title: 'पहुँच सीमित है',
      blockButton__joinWaitlist: 'प्रतीक्षा सूची में शामिल हों',
      subtitle: 'नए खाते के लिए निमंत्रण चाहिए। अगर आपके पास है, तो ईमेल में दिया लिंक खोलें।',
      subtitleWaitlist: 'नए खाते धीरे-धीरे खोले जा रहे हैं। प्रतीक्षा सूची में शामिल हों, हम आपको लिखेंगे।',
    },
    alternativePhoneCodeProvider: {
      resendButton: 'नहीं मिला? फिर से भेजें',
      subtitle: 'वह कोड डालें जो हमने यहाँ भेजा है:',
      title: '{{provider}} देखें',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: 'कोई और तरीका चुनें',
        label: '{{provider}} फ़ोन नंबर',
        subtitle: 'हम इस नंबर पर {{provider}} से एक कोड भेजेंगे।',
        title: '{{provider}} से {{applicationName}} पर खाता बनाएँ',
      },
      title: 'अपना खाता बनाएँ',
      titleCombined: 'अपना खाता बनाएँ',
      subtitle: '{{applicationName}} के साथ शुरू करने के लिए।',
      actionText: 'पहले से खाता है?',
      actionLink: 'साइन इन करें',
      actionLink__use_phone: 'फ़ोन इस्तेमाल करें',
      actionLink__use_email: 'ईमेल इस्तेमाल करें',
      subtitleCombined: 'आप यहाँ नए हैं। बस कुछ जानकारी दें और काम पूरा।',
    },
    continue: {
      actionText: 'पहले से खाता है?',
      actionLink: 'साइन इन करें',
      title: 'बस हो ही गया',
      subtitle: 'आपके खाते में अभी यह बाकी है।',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          'मैं {{ termsOfServiceLink || link("सेवा की शर्तें") }} और {{ privacyPolicyLink || link("गोपनीयता नीति") }} स्वीकार करता/करती हूँ',
        label__onlyTermsOfService: 'मैं {{ termsOfServiceLink || link("सेवा की शर्तें") }} स्वीकार करता/करती हूँ',
        label__onlyPrivacyPolicy: 'मैं {{ privacyPolicyLink || link("गोपनीयता नीति") }} स्वीकार करता/करती हूँ',
        label__plain: 'मैं उपयोग की शर्तें स्वीकार करता/करती हूँ',
      },
    },
    ticket: { title: 'आपका आमंत्रण खोला जा रहा है…', failed: 'यह आमंत्रण इस्तेमाल नहीं किया जा सकता' },
  },
  waitlist: {
    start: {
      title: 'प्रतीक्षा सूची में शामिल हों',
      subtitle: 'अपना पता छोड़ें, आपकी बारी आने पर हम आपको लिखेंगे।',
      formButton: 'प्रतीक्षा सूची में शामिल हों',
      actionText: 'पहले से पहुँच है?',
      actionLink: 'साइन इन करें',
    },
    success: {
      title: 'प्रतीक्षा सूची में शामिल होने के लिए धन्यवाद',
      subtitle: 'आपकी बारी आने पर हम आपको लिखेंगे।',
      message: 'आपको आगे ले जाया जा रहा है।',
    },
  },
} satisfies Localization
