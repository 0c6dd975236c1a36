import type { Localization } from '../localization.ts'

export const signUp = {
  signUp: {
    emailCode: {
      resendButton: '받지 못하셨나요? 다시 보내기',
      subtitle: '다음으로 보낸 코드를 입력하세요:',
      title: '이메일 인증',
    },
    phoneCode: {
      resendButton: '받지 못하셨나요? 다시 보내기',
      subtitle: '다음으로 보낸 코드를 입력하세요:',
      title: '전화번호 인증',
    },
    emailLink: {
      resendButton: '받지 못하셨나요? 다시 보내기',
      subtitle: '다음으로 링크를 보냈습니다:',
      formSubtitle: '링크를 열면 여기에서 계속됩니다. 이 페이지는 그대로 두세요.',
      expired: { title: '만료된 링크입니다' },
      title: '이메일 인증',
      verified: { title: '주소가 인증되었습니다' },
    },
    restrictedAccess: {
      blockButton__emailSupport: '지원팀에 이메일 보내기',
      actionText: '이미 계정이 있으신가요?',
      actionLink: '로그인',
      title: '접근이 제한됨',
      blockButton__joinWaitlist: '대기자 명단에 등록',
      subtitle: '새 계정에는 초대가 필요합니다. 초대를 받았다면 이메일의 링크를 여세요.',
      subtitleWaitlist: '새 계정은 차례로 열립니다. 대기자 명단에 등록하면 연락드리겠습니다.',
    },
    alternativePhoneCodeProvider: {
      resendButton: '받지 못하셨나요? 다시 보내기',
      subtitle: '다음으로 보낸 코드를 입력하세요:',
      title: '{{provider}}을(를) 확인하세요',
    },
    start: {
      alternativePhoneCodeProvider: {
        actionLink: '다른 방법 사용',
        label: '{{provider}} 전화번호',
        subtitle: '{{provider}}(으)로 이 번호에 코드를 보내 드립니다.',
        title: '{{provider}}(으)로 {{applicationName}}에 가입',
      },
      title: '계정 만들기',
      titleCombined: '계정 만들기',
      subtitle: '{{applicationName}}을(를) 시작하세요.',
      actionText: '이미 계정이 있으신가요?',
      actionLink: '로그인',
      actionLink__use_phone: '전화번호 사용',
      actionLink__use_email: '이메일 사용',
      subtitleCombined: '처음 오셨군요. 몇 가지만 입력하면 됩니다.',
    },
    continue: {
      actionText: '이미 계정이 있으신가요?',
      actionLink: '로그인',
      title: '거의 다 됐어요',
      subtitle: '계정에 아직 필요한 정보입니다.',
    },
    legalConsent: {
      checkbox: {
        label__termsOfServiceAndPrivacyPolicy:
          '{{ termsOfServiceLink || link("서비스 약관") }} 및 {{ privacyPolicyLink || link("개인정보처리방침") }}에 동의합니다',
        label__onlyTermsOfService: '{{ termsOfServiceLink || link("서비스 약관") }}에 동의합니다',
        label__onlyPrivacyPolicy: '{{ privacyPolicyLink || link("개인정보처리방침") }}에 동의합니다',
        label__plain: '이용약관에 동의합니다',
      },
    },
    ticket: { title: '초대를 여는 중…', failed: '사용할 수 없는 초대입니다' },
  },
  waitlist: {
    start: {
      title: '대기자 명단에 등록',
      subtitle: '주소를 남겨 주시면 차례가 되었을 때 연락드리겠습니다.',
      formButton: '대기자 명단에 등록',
      actionText: '이미 이용할 수 있나요?',
      actionLink: '로그인',
    },
    success: {
      title: '대기자 명단에 등록해 주셔서 감사합니다',
      subtitle: '차례가 되면 연락드리겠습니다.',
      message: '다음으로 이동합니다.',
    },
  },
} satisfies Localization
