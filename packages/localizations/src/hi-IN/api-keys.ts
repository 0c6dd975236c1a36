import type { Localization } from '../localization.ts'

export const apiKeys = {
  apiKeys: {
    action__add: 'नई कुंजी जोड़ें',
    action__search: 'कुंजियाँ खोजें',
    detailsTitle__emptyRow: 'अभी कोई कुंजी नहीं है।',
    notAllowed: 'आपकी भूमिका में इस संगठन की API कुंजियाँ शामिल नहीं हैं।',
    nothingFound: 'इस नाम की कोई कुंजी नहीं है।',
    detailsTitle__lastUsed: 'पिछला इस्तेमाल: {{date}}',
    neverUsed: 'कभी इस्तेमाल नहीं हुई',
    menuAction__revoke: 'कुंजी रद्द करें',
    formTitle: 'नई API कुंजी जोड़ें',
    formHint: 'जिस प्रोग्राम के पास यह होगी, वह आपकी ओर से काम करेगा। आप इसे कभी भी रद्द कर सकते हैं।',
    formButtonPrimary__add: 'कुंजी बनाएँ',
    formFieldOption__expiration__never: 'कभी नहीं',
    formFieldOption__expiration__1d: '1 दिन',
    formFieldOption__expiration__7d: '7 दिन',
    formFieldOption__expiration__30d: '30 दिन',
    formFieldOption__expiration__60d: '60 दिन',
    formFieldOption__expiration__90d: '90 दिन',
    formFieldOption__expiration__180d: '180 दिन',
    formFieldOption__expiration__1y: '1 साल',
    formFieldCaption__expiration__never: 'रद्द करने तक मान्य',
    formFieldCaption__expiration__expiresOn: '{{ date | longDate }} तक मान्य',
    copySecret: {
      formTitle: 'आपकी कुंजी “{{name}}”',
      formHint: 'यह सिर्फ़ इसी बार दिखाई जा रही है। इसे सुरक्षित जगह रखें।',
      formButtonPrimary__copyAndClose: 'कॉपी करके बंद करें',
    },
    revokeConfirmation: {
      formTitle: '“{{apiKeyName}}” को रद्द करें?',
      formHint: 'इसे इस्तेमाल करने वाले प्रोग्राम अब से रोक दिए जाएँगे। इसे वापस नहीं लिया जा सकता।',
      label: 'पुष्टि के लिए “{{confirmationText}}” लिखें',
      confirmationText: 'रद्द करें',
      formButtonPrimary__revoke: 'कुंजी रद्द करें',
    },
    createdAndExpirationStatus__expiresOn:
      '{{ createdDate | shortDate }} को बनी, {{ expiresDate | longDate }} को समाप्त होगी',
    createdAndExpirationStatus__never: '{{ createdDate | shortDate }} को बनी, कभी समाप्त नहीं होगी',
    tableHeader__name: 'नाम',
    tableHeader__actions: 'कार्रवाइयाँ',
  },
} satisfies Localization
