import type { Localization } from '../localization.ts'

export const organizations = {
  organizationProfile: {
    apiKeysPage: { title: 'API कुंजियाँ' },
    navbar: {
      title: 'संगठन',
      description: 'इसका नाम और इसके सदस्य।',
      general: 'सामान्य',
      members: 'सदस्य',
      apiKeys: 'API कुंजियाँ',
    },
    start: {
      headerTitle__general: 'सामान्य',
      headerTitle__members: 'सदस्य',
      profileSection: {
        title: 'नाम',
        primaryButton: 'प्रोफ़ाइल अपडेट करें',
        uploadAction__title: 'लोगो',
      },
    },
    profilePage: {
      title: 'प्रोफ़ाइल अपडेट करें',
      domainSection: {
        title: 'सत्यापित डोमेन',
        subtitle: 'सहकर्मियों को उनके ईमेल पते के डोमेन से शामिल होने दें।',
        primaryButton: 'डोमेन जोड़ें',
        menuAction__verify: 'सत्यापित करें',
        menuAction__manage: 'शामिल होने का तरीका बदलें',
        menuAction__remove: 'डोमेन हटाएँ',
      },
      dangerSection: {
        title: 'जोखिम वाले काम',
        leaveOrganization: {
          title: 'संगठन छोड़ें',
          messageLine1: 'इसमें मौजूद हर चीज़ तक आपकी पहुँच खत्म हो जाएगी।',
          messageLine2: 'वापस आने के लिए आमंत्रण ज़रूरी होगा।',
          actionDescription: 'जारी रखने के लिए “{{organizationName}}” लिखें।',
        },
        deleteOrganization: {
          title: 'संगठन मिटाएँ',
          messageLine1: 'संगठन और उसकी सभी सदस्यताएँ मिट जाएँगी।',
          messageLine2: 'इसे वापस नहीं लिया जा सकता।',
          actionDescription: 'जारी रखने के लिए “{{organizationName}}” लिखें।',
        },
      },
    },
    createDomainPage: {
      title: 'डोमेन जोड़ें',
      subtitle: 'ऐसा डोमेन जिसमें सिर्फ़ आपके लोगों के पते हों। सार्वजनिक ईमेल सेवाएँ स्वीकार नहीं हैं।',
    },
    verifyDomainPage: {
      title: 'डोमेन सत्यापित करें',
      subtitle: 'हम {{domainName}} के एक पते पर कोड भेजेंगे।',
      subtitleVerificationCodeScreen: '{{emailAddress}} पर भेजा गया कोड डालें।',
    },
    verifiedDomainPage: {
      subtitle: '{{domain}} सत्यापित है।',
      enrollmentTab: {
        subtitle: 'वहाँ के पते वाले लोग कैसे शामिल हों',
        manualInvitationOption__label: 'सिर्फ़ निमंत्रण से',
        manualInvitationOption__description: 'यहाँ का कोई व्यक्ति उन्हें एक-एक करके बुलाता है।',
        automaticInvitationOption__label: 'अपने आप निमंत्रण',
        automaticInvitationOption__description: 'साइन अप करने पर उन्हें निमंत्रण मिलता है, और वे जब चाहें शामिल होते हैं।',
        automaticSuggestionOption__label: 'अपने आप सुझाव',
        automaticSuggestionOption__description: 'वे शामिल होने का अनुरोध कर सकते हैं, और यहाँ का कोई व्यक्ति फ़ैसला करता है।',
        calloutInvitationCountLabel: 'खुले निमंत्रण: {{count}}',
        calloutSuggestionCountLabel: 'खुले सुझाव: {{count}}',
      },
    },
    removeDomainPage: {
      title: 'यह डोमेन हटाएँ?',
      messageLine1: 'अब कोई {{domain}} से शामिल नहीं होगा। सदस्य बने रहेंगे; खुले निमंत्रण और सुझाव हट जाएँगे।',
    },
    invitePage: {
      title: 'नए सदस्यों को आमंत्रित करें',
      subtitle: 'हर किसी को लिंक वाला मेल मिलेगा। पतों को अल्पविराम या खाली जगह से अलग करें।',
      successMessage: 'आमंत्रण भेज दिए गए हैं।',
      formButtonPrimary__continue: 'आमंत्रण भेजें',
      detailsTitle__inviteFailed:
        'कुछ भी नहीं भेजा गया। पहले से सदस्य या आमंत्रित: {{email_addresses}}। इन्हें सूची से हटा दिया गया है।',
    },
    membersPage: {
      action__invite: 'आमंत्रित करें',
      action__search: 'खोजें',
      detailsTitle__emptyRow: 'कोई नहीं मिला।',
      failed: 'यह सूची लोड नहीं हो सकी।',
      retry: 'फिर कोशिश करें',
      start: { headerTitle__members: 'सदस्य', headerTitle__invitations: 'आमंत्रण', headerTitle__requests: 'अनुरोध' },
      activeMembersTab: {
        tableHeader__joined: '{{date}} को शामिल हुए',
        roleOf: '{{name}} की भूमिका',
        menuAction__remove: 'सदस्य को हटाएँ',
        removeTitle: '{{name}} को हटाएँ?',
        removeMessage: 'उनकी पहुँच तुरंत खत्म हो जाएगी।',
        tableHeader__role: 'भूमिका',
        tableHeader__actions: 'कार्रवाइयाँ',
        tableHeader__user: 'उपयोगकर्ता',
      },
      invitedMembersTab: { tableHeader__invited: '{{date}} को आमंत्रित', menuAction__revoke: 'आमंत्रण वापस लें' },
      invitationsTab: {
        autoInvitations: {
          headerTitle: 'अपने आप निमंत्रण',
          headerSubtitle: 'अपने डोमेन के ईमेल पते वाले सभी लोगों को आमंत्रित करें।',
          primaryButton: 'सत्यापित डोमेन प्रबंधित करें',
        },
        table__emptyRow: 'कोई लंबित आमंत्रण नहीं है।',
      },
      requestsTab: {
        autoSuggestions: {
          headerTitle: 'अपने आप सुझाव',
          headerSubtitle: 'आपके डोमेन के ईमेल पते वाला कोई भी व्यक्ति जुड़ने का अनुरोध कर सकता है।',
          primaryButton: 'सत्यापित डोमेन प्रबंधित करें',
        },
        tableHeader__requested: '{{date}} को अनुरोध किया',
        menuAction__approve: 'मंज़ूर करें',
        menuAction__reject: 'अस्वीकार करें',
        table__emptyRow: 'कोई अनुरोध नहीं है।',
      },
    },
  },
  organizationSwitcher: {
    waiting: 'आपकी प्रतीक्षा में: {{count}}',
    personalWorkspace: 'निजी खाता',
    notSelected: 'कोई संगठन नहीं चुना गया',
    action__createOrganization: 'संगठन बनाएँ',
    action__manageOrganization: 'प्रबंधित करें',
    action__invitationAccept: 'शामिल हों',
    action__suggestionsAccept: 'शामिल होने का अनुरोध करें',
    action__openOrganizationSwitcher: 'संगठन मेन्यू खोलें',
    action__closeOrganizationSwitcher: 'संगठन मेन्यू बंद करें',
    suggestionsAcceptedLabel: 'मंज़ूरी का इंतज़ार',
    menu: 'आपके संगठन',
  },
  createOrganization: {
    title: 'संगठन बनाएँ',
    subtitle: 'आपके और आपके साथ काम करने वालों के लिए एक जगह।',
    formButtonSubmit: 'संगठन बनाएँ',
    logoRefused: 'आपका संगठन बन गया है, बस उसका लोगो सहेजा नहीं जा सका। {{reason}} कोई दूसरी तस्वीर आज़माएँ या उसके बिना आगे बढ़ें।',
    invitePage: { formButtonReset: 'छोड़ें' },
  },
  organizationList: {
    title: 'खाता चुनें',
    titleWithoutPersonal: 'संगठन चुनें',
    subtitle: '{{applicationName}} पर जारी रखने के लिए',
    createOrganization: 'संगठन बनाएँ',
    action__invitationAccept: 'शामिल हों',
    action__suggestionsAccept: 'शामिल होने का अनुरोध करें',
    action__createOrganization: 'संगठन बनाएँ',
    invitationAcceptedLabel: 'शामिल हो गए',
    suggestionsAcceptedLabel: 'मंज़ूरी का इंतज़ार',
    more: 'और दिखाएँ',
  },
  taskChooseOrganization: {
    createOrganization: {
      title: 'अपना संगठन सेट अप करें',
      subtitle: 'बस एक कदम और: आपके और आपके साथ काम करने वालों के लिए एक जगह।',
      formButtonSubmit: 'जारी रखें',
    },
    chooseOrganization: {
      title: 'संगठन चुनें',
      subtitle: '{{applicationName}} में जारी रखने के लिए',
      action__createOrganization: 'संगठन बनाएँ',
    },
    organizationCreationDisabled: { subtitle: 'अभी तक किसी ने आपको आमंत्रित नहीं किया है। जो कर सकते हैं, उनसे कहें।' },
    signOut: { actionText: 'आप {{identifier}} के रूप में साइन इन हैं।', actionLink: 'साइन आउट करें' },
    alerts: {
      organizationAlreadyExists:
        '{{organizationName}} ({{organizationDomain}}) यहाँ पहले से है। वहाँ किसी से आपको आमंत्रित करने को कहें, या अपने संगठन के साथ आगे बढ़ें।',
    },
  },
} satisfies Localization
