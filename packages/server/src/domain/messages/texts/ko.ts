import type { Texts } from './en.ts'

export const ko: Texts = {
  code_ttl: '코드 유효 시간: {{ttl}}.',
  link_ttl: '링크 유효 시간: {{ttl}}.',
  copy_link: '버튼이 작동하지 않으면 다음 주소를 브라우저에 복사하세요.',
  questions: '궁금한 점이 있으면 {{app.support_email}}(으)로 문의하세요.',
  asked:
    '누군가 {{app.name}}에 이 주소를 입력하여 이 메시지를 보내 드립니다. 본인이 아니라면 무시하세요. 본인 없이는 아무 일도 일어나지 않습니다.',
  told: '{{app.name}} 계정의 보안과 관련된 내용이라 이 메시지를 보내 드립니다.',
  notice: '본인이라면 아무것도 하지 않아도 됩니다. 아니라면 지금 로그인하여 계정을 보호하세요.',
  device: '기기',
  place: '위치',
  ip_address: 'IP 주소',
  time: '시간',
  code_subject: '{{app.name}} 코드: {{otp_code}}',
  code_title: '인증 코드',
  code_lead:
    '계속하려면 {{app.name}}에 이 코드를 입력하세요. 누구에게도 알려 주지 마세요. {{app.name}}에서는 절대로 묻지 않습니다.',
  code_sms: '{{app.name}} 코드: {{otp_code}}. 누구에게도 알려 주지 마세요.',
  reset_subject: '{{app.name}} 비밀번호 재설정 코드: {{otp_code}}',
  reset_title: '비밀번호 재설정',
  reset_lead: '새 비밀번호를 정하려면 {{app.name}}에 이 코드를 입력하세요. 누구에게도 알려 주지 마세요.',
  reset_why:
    '누군가 {{app.name}} 계정의 비밀번호 재설정을 요청하여 이 메시지를 보내 드립니다. 본인이 아니라면 무시하세요. 비밀번호는 그대로 유지됩니다.',
  reset_sms: '{{app.name}} 비밀번호 재설정 코드: {{otp_code}}. 누구에게도 알려 주지 마세요.',
  sign_in_title: '{{app.name}} 로그인',
  sign_in_lead: '링크를 요청한 브라우저에서 열어 주세요.',
  sign_in_action: '로그인',
  confirm_subject: '{{app.name}} 이메일 주소를 확인해 주세요',
  confirm_title: '이메일 주소 확인',
  confirm_action: '이메일 주소 확인',
  sign_up_lead: '한 단계만 더 거치면 {{app.name}} 계정이 만들어집니다.',
  profile_lead: '이 주소가 내 {{app.name}} 계정의 주소인지 확인해 주세요.',
  invitation_title: '{{app.name}}에 초대되었습니다',
  invitation_lead: '초대를 수락하고 계정을 만드세요.',
  invitation_action: '초대 수락',
  invitation_why:
    '{{app.name}}의 누군가가 이 주소를 초대하여 이 메시지를 보내 드립니다. 예상하지 못한 초대라면 무시하세요.',
  place_subject: '{{app.name}} 이용 준비가 되었습니다',
  place_title: '환영합니다',
  place_lead: '{{app.name}} 이용을 신청하셨습니다. 준비가 되었으니 계정을 만드세요.',
  place_action: '계정 만들기',
  place_why:
    '이 주소가 {{app.name}} 대기자 명단에 있어 이 메시지를 보내 드립니다. 예상하지 못한 메시지라면 무시하세요.',
  waitlist_subject: '{{app.name}} 대기자 명단에 등록되었습니다',
  waitlist_title: '명단에 등록되었습니다',
  waitlist_lead: '{{app.name}}에 관심을 가져 주셔서 감사합니다. 자리가 나는 대로 알려 드리겠습니다.',
  waitlist_why:
    '누군가 이 주소를 {{app.name}} 대기자 명단에 등록하여 이 메시지를 보내 드립니다. 본인이 아니라면 무시하세요.',
  org_subject: '{{inviter.name}} 님이 {{org.name}}에 초대했습니다',
  org_subject_anonymous: '{{org.name}}에 초대되었습니다',
  org_title: '{{org.name}} 참여',
  org_lead: '{{inviter.name}} 님이 {{app.name}}에서 {{org.name}}와(과) 함께 일하자고 초대했습니다.',
  org_lead_anonymous: '{{app.name}}에서 {{org.name}}와(과) 함께 일하도록 초대되었습니다.',
  org_why:
    '{{org.name}}의 누군가가 이 주소를 초대하여 이 메시지를 보내 드립니다. 예상하지 못한 초대라면 무시하세요. 본인 없이는 아무 일도 일어나지 않습니다.',
  password_changed_title: '비밀번호가 변경되었습니다',
  password_changed_subject: '{{app.name}} 비밀번호가 변경되었습니다',
  password_removed_title: '비밀번호가 삭제되었습니다',
  password_removed_subject: '{{app.name}} 비밀번호가 삭제되었습니다',
  email_changed_title: '이메일 주소가 변경되었습니다',
  email_changed_subject: '{{app.name}} 이메일 주소가 변경되었습니다',
  email_changed_lead:
    '이제부터 계정 관련 메일은 다른 주소로 전송됩니다. 본인이 아니라면 지금 로그인하여 계정을 확인하세요.',
  locked_title: '계정이 잠겼습니다',
  locked_subject: '{{app.name}} 계정이 잠겼습니다',
  locked_lead:
    '잘못된 로그인 시도가 너무 많아 계정이 잠시 닫혔습니다. 본인이 시도한 것이 아니라면 계정이 다시 열린 뒤 새 비밀번호를 정하세요.',
  locked_action: '계정 다시 열기',
  unknown_title: '이 주소의 {{app.name}} 계정이 없습니다',
  unknown_lead:
    '누군가 이 주소로 {{app.name}}에 로그인하려고 했지만, 이 주소에 해당하는 계정이 없습니다. 본인이라면 다른 주소로 시도하거나 가입하세요.',
  existing_subject: '{{app.name}} 계정이 이미 있습니다',
  existing_title: '계정이 이미 있습니다',
  existing_lead:
    '누군가 이 주소로 {{app.name}}에 가입하려고 했습니다. 본인이라면 로그인하세요. 그곳에서 비밀번호를 재설정할 수 있습니다.',
  existing_why: '본인이 아니라면 무시하세요. 이 주소에 계정이 있다는 사실은 아무에게도 알려지지 않았습니다.',
  new_device_title: '내 계정에 새로운 로그인',
  new_device_subject: '{{app.name}} 계정에 새로운 로그인이 있습니다',
  new_device_action: '이 기기에서 로그아웃',
  new_device_lead:
    '처음 보는 기기에서 계정이 사용되었습니다. 본인이라면 아무것도 하지 않아도 됩니다. 아니라면 비밀번호를 변경하고 모든 기기에서 로그아웃하세요.',
}
