import type { Texts } from './en.ts'

export const vi: Texts = {
  code_ttl: 'Mã có hiệu lực trong {{ttl}}.',
  link_ttl: 'Liên kết có hiệu lực trong {{ttl}}.',
  copy_link: 'Nếu nút không hoạt động, hãy sao chép địa chỉ này vào trình duyệt:',
  questions: 'Có câu hỏi? Hãy viết tới {{app.support_email}}.',
  asked:
    'Bạn nhận được thư này vì có người đã nhập địa chỉ này tại {{app.name}}. Nếu không phải bạn, hãy bỏ qua: sẽ không có gì xảy ra nếu không có bạn.',
  told: 'Bạn nhận được thư này vì nó liên quan đến an toàn của tài khoản {{app.name}} của bạn.',
  notice: 'Nếu đó là bạn, bạn không cần làm gì. Nếu không, hãy đăng nhập và bảo vệ tài khoản ngay.',
  device: 'Thiết bị',
  place: 'Địa điểm',
  ip_address: 'Địa chỉ IP',
  time: 'Thời gian',
  code_subject: '{{otp_code}} là mã {{app.name}} của bạn',
  code_title: 'Mã của bạn',
  code_lead:
    'Nhập mã này vào {{app.name}} để tiếp tục. Đừng chia sẻ với ai: {{app.name}} sẽ không bao giờ hỏi bạn mã này.',
  code_sms: '{{otp_code}} là mã {{app.name}} của bạn. Đừng chia sẻ với ai.',
  reset_subject: '{{otp_code}} là mã đặt lại mật khẩu {{app.name}} của bạn',
  reset_title: 'Đặt lại mật khẩu',
  reset_lead: 'Nhập mã này vào {{app.name}} để chọn mật khẩu mới. Đừng chia sẻ với ai.',
  reset_why:
    'Bạn nhận được thư này vì có người yêu cầu đặt lại mật khẩu tài khoản {{app.name}} của bạn. Nếu không phải bạn, hãy bỏ qua: mật khẩu của bạn vẫn giữ nguyên.',
  reset_sms: '{{otp_code}} là mã đặt lại mật khẩu {{app.name}} của bạn. Đừng chia sẻ với ai.',
  sign_in_title: 'Đăng nhập vào {{app.name}}',
  sign_in_lead: 'Hãy mở liên kết trong trình duyệt mà bạn đã yêu cầu.',
  sign_in_action: 'Đăng nhập',
  confirm_subject: 'Xác nhận địa chỉ email của bạn cho {{app.name}}',
  confirm_title: 'Xác nhận địa chỉ email của bạn',
  confirm_action: 'Xác nhận địa chỉ email',
  sign_up_lead: 'Chỉ còn một bước nữa là có tài khoản {{app.name}}.',
  profile_lead: 'Xác nhận rằng địa chỉ này thuộc tài khoản {{app.name}} của bạn.',
  invitation_title: 'Bạn được mời tham gia {{app.name}}',
  invitation_lead: 'Hãy chấp nhận lời mời để tạo tài khoản.',
  invitation_action: 'Chấp nhận lời mời',
  invitation_why:
    'Bạn nhận được thư này vì có người tại {{app.name}} đã mời địa chỉ này. Nếu bạn không chờ đợi thư này, hãy bỏ qua.',
  place_subject: 'Chỗ của bạn tại {{app.name}} đã sẵn sàng',
  place_title: 'Chào mừng bạn',
  place_lead: 'Bạn đã đăng ký tham gia {{app.name}}. Chỗ của bạn đã sẵn sàng: hãy tạo tài khoản.',
  place_action: 'Tạo tài khoản',
  place_why:
    'Bạn nhận được thư này vì địa chỉ này có trong danh sách chờ của {{app.name}}. Nếu bạn không chờ đợi thư này, hãy bỏ qua.',
  waitlist_subject: 'Bạn đang trong danh sách chờ của {{app.name}}',
  waitlist_title: 'Bạn đã có tên trong danh sách',
  waitlist_lead: 'Cảm ơn bạn đã quan tâm đến {{app.name}}. Chúng tôi sẽ báo ngay khi có chỗ cho bạn.',
  waitlist_why:
    'Bạn nhận được thư này vì có người đã thêm địa chỉ này vào danh sách chờ của {{app.name}}. Nếu không phải bạn, hãy bỏ qua.',
  org_subject: '{{inviter.name}} mời bạn tham gia {{org.name}}',
  org_subject_anonymous: 'Bạn được mời tham gia {{org.name}}',
  org_title: 'Tham gia {{org.name}}',
  org_lead: '{{inviter.name}} mời bạn làm việc cùng {{org.name}} trên {{app.name}}.',
  org_lead_anonymous: 'Bạn được mời làm việc cùng {{org.name}} trên {{app.name}}.',
  org_why:
    'Bạn nhận được thư này vì có người tại {{org.name}} đã mời địa chỉ này. Nếu bạn không chờ đợi thư này, hãy bỏ qua: sẽ không có gì xảy ra nếu không có bạn.',
  password_changed_title: 'Mật khẩu của bạn đã được đổi',
  password_changed_subject: 'Mật khẩu {{app.name}} của bạn đã được đổi',
  password_removed_title: 'Mật khẩu của bạn đã bị xóa',
  password_removed_subject: 'Mật khẩu {{app.name}} của bạn đã bị xóa',
  email_changed_title: 'Địa chỉ email của bạn đã được đổi',
  email_changed_subject: 'Địa chỉ email {{app.name}} của bạn đã được đổi',
  email_changed_lead:
    'Từ nay, thư về tài khoản của bạn được gửi đến một địa chỉ khác. Nếu không phải bạn, hãy đăng nhập và kiểm tra tài khoản ngay.',
  locked_title: 'Tài khoản của bạn đã bị khóa',
  locked_subject: 'Tài khoản {{app.name}} của bạn đã bị khóa',
  locked_lead:
    'Có quá nhiều lần đăng nhập sai, nên tài khoản tạm thời bị đóng. Nếu không phải bạn, hãy chọn mật khẩu mới khi tài khoản mở lại.',
  locked_action: 'Mở lại tài khoản',
  unknown_title: 'Không có tài khoản {{app.name}} nào dùng địa chỉ này',
  unknown_lead:
    'Có người đã thử đăng nhập vào {{app.name}} bằng địa chỉ này, nhưng địa chỉ không thuộc tài khoản nào. Nếu đó là bạn, hãy thử địa chỉ khác hoặc đăng ký.',
  existing_subject: 'Bạn đã có tài khoản tại {{app.name}}',
  existing_title: 'Bạn đã có tài khoản',
  existing_lead:
    'Có người đã thử đăng ký {{app.name}} bằng địa chỉ này. Nếu đó là bạn, hãy đăng nhập; tại đó bạn có thể đặt lại mật khẩu.',
  existing_why: 'Nếu không phải bạn, hãy bỏ qua: không ai được biết rằng địa chỉ này có tài khoản.',
  new_device_title: 'Lần đăng nhập mới vào tài khoản của bạn',
  new_device_subject: 'Lần đăng nhập mới vào tài khoản {{app.name}} của bạn',
  new_device_action: 'Đăng xuất thiết bị này',
  new_device_lead:
    'Tài khoản của bạn đã được dùng trên một thiết bị chưa từng thấy. Nếu đó là bạn, bạn không cần làm gì. Nếu không, hãy đổi mật khẩu và đăng xuất khỏi mọi nơi.',
}
