import type { Texts } from './en.ts'

export const de: Texts = {
  code_ttl: 'Der Code gilt {{ttl}}.',
  link_ttl: 'Der Link gilt {{ttl}}.',
  copy_link: 'Wenn die Schaltfläche nichts bewirkt, kopieren Sie diese Adresse in Ihren Browser:',
  questions: 'Fragen? Schreiben Sie an {{app.support_email}}.',
  asked:
    'Sie erhalten diese Nachricht, weil jemand diese Adresse bei {{app.name}} eingegeben hat. Wenn Sie das nicht waren, ignorieren Sie sie: Ohne Sie geschieht nichts.',
  told: 'Sie erhalten diese Nachricht, weil sie die Sicherheit Ihres Kontos bei {{app.name}} betrifft.',
  notice: 'Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, melden Sie sich jetzt an und sichern Sie Ihr Konto.',
  device: 'Gerät',
  place: 'Ort',
  ip_address: 'IP-Adresse',
  time: 'Zeit',
  code_subject: '{{otp_code}} ist Ihr Code für {{app.name}}',
  code_title: 'Ihr Code',
  code_lead:
    'Geben Sie diesen Code in {{app.name}} ein, um fortzufahren. Geben Sie ihn niemandem weiter: {{app.name}} fragt Sie nie danach.',
  code_sms: '{{otp_code}} ist Ihr Code für {{app.name}}. Geben Sie ihn niemandem weiter.',
  reset_subject: '{{otp_code}} ist Ihr Code für ein neues Passwort bei {{app.name}}',
  reset_title: 'Passwort zurücksetzen',
  reset_lead:
    'Geben Sie diesen Code in {{app.name}} ein, um ein neues Passwort zu wählen. Geben Sie ihn niemandem weiter.',
  reset_why:
    'Sie erhalten diese Nachricht, weil jemand das Passwort Ihres Kontos bei {{app.name}} zurücksetzen wollte. Wenn Sie das nicht waren, ignorieren Sie sie: Ihr Passwort bleibt, wie es ist.',
  reset_sms: '{{otp_code}} ist Ihr Code für ein neues Passwort bei {{app.name}}. Geben Sie ihn niemandem weiter.',
  sign_in_title: 'Bei {{app.name}} anmelden',
  sign_in_lead: 'Öffnen Sie den Link in dem Browser, in dem Sie ihn angefordert haben.',
  sign_in_action: 'Anmelden',
  confirm_subject: 'Bestätigen Sie Ihre E-Mail-Adresse für {{app.name}}',
  confirm_title: 'E-Mail-Adresse bestätigen',
  confirm_action: 'E-Mail-Adresse bestätigen',
  sign_up_lead: 'Nur noch ein Schritt bis zu Ihrem Konto bei {{app.name}}.',
  profile_lead: 'Bestätigen Sie, dass diese Adresse zu Ihrem Konto bei {{app.name}} gehört.',
  invitation_title: 'Sie sind zu {{app.name}} eingeladen',
  invitation_lead: 'Nehmen Sie die Einladung an, um Ihr Konto anzulegen.',
  invitation_action: 'Einladung annehmen',
  invitation_why:
    'Sie erhalten diese Nachricht, weil jemand bei {{app.name}} diese Adresse eingeladen hat. Wenn Sie sie nicht erwartet haben, ignorieren Sie sie.',
  place_subject: 'Ihr Platz bei {{app.name}} ist bereit',
  place_title: 'Sie sind dabei',
  place_lead: 'Sie wollten bei {{app.name}} dabei sein. Ihr Platz ist bereit: Legen Sie Ihr Konto an.',
  place_action: 'Konto anlegen',
  place_why:
    'Sie erhalten diese Nachricht, weil diese Adresse auf der Warteliste von {{app.name}} steht. Wenn Sie sie nicht erwartet haben, ignorieren Sie sie.',
  waitlist_subject: 'Sie stehen auf der Warteliste von {{app.name}}',
  waitlist_title: 'Sie stehen auf der Liste',
  waitlist_lead: 'Danke für Ihr Interesse an {{app.name}}. Sie hören von uns, sobald ein Platz für Sie frei ist.',
  waitlist_why:
    'Sie erhalten diese Nachricht, weil jemand diese Adresse auf die Warteliste von {{app.name}} gesetzt hat. Wenn Sie das nicht waren, ignorieren Sie sie.',
  org_subject: '{{inviter.name}} lädt Sie zu {{org.name}} ein',
  org_subject_anonymous: 'Sie sind zu {{org.name}} eingeladen',
  org_title: '{{org.name}} beitreten',
  org_lead: '{{inviter.name}} lädt Sie ein, in {{app.name}} mit {{org.name}} zu arbeiten.',
  org_lead_anonymous: 'Sie sind eingeladen, in {{app.name}} mit {{org.name}} zu arbeiten.',
  org_why:
    'Sie erhalten diese Nachricht, weil jemand bei {{org.name}} diese Adresse eingeladen hat. Wenn Sie sie nicht erwartet haben, ignorieren Sie sie: Ohne Sie geschieht nichts.',
  password_changed_title: 'Ihr Passwort wurde geändert',
  password_changed_subject: 'Ihr Passwort bei {{app.name}} wurde geändert',
  password_removed_title: 'Ihr Passwort wurde entfernt',
  password_removed_subject: 'Ihr Passwort bei {{app.name}} wurde entfernt',
  email_changed_title: 'Ihre E-Mail-Adresse wurde geändert',
  email_changed_subject: 'Ihre E-Mail-Adresse bei {{app.name}} wurde geändert',
  email_changed_lead:
    'E-Mails zu Ihrem Konto gehen ab jetzt an eine andere Adresse. Wenn Sie das nicht waren, melden Sie sich jetzt an und prüfen Sie Ihr Konto.',
  locked_title: 'Ihr Konto ist gesperrt',
  locked_subject: 'Ihr Konto bei {{app.name}} ist gesperrt',
  locked_lead:
    'Es gab zu viele falsche Anmeldeversuche, deshalb ist das Konto eine Zeit lang geschlossen. Wenn es nicht Ihre waren, wählen Sie ein neues Passwort, sobald es wieder offen ist.',
  locked_action: 'Konto wieder öffnen',
  unknown_title: 'Bei {{app.name}} gibt es kein Konto mit dieser Adresse',
  unknown_lead:
    'Jemand wollte sich mit dieser Adresse bei {{app.name}} anmelden, aber sie gehört zu keinem Konto. Falls Sie das waren, versuchen Sie es mit einer anderen Adresse oder registrieren Sie sich.',
  existing_subject: 'Sie haben schon ein Konto bei {{app.name}}',
  existing_title: 'Sie haben schon ein Konto',
  existing_lead:
    'Jemand wollte sich mit dieser Adresse bei {{app.name}} registrieren. Wenn Sie das waren, melden Sie sich stattdessen an; dort können Sie auch das Passwort zurücksetzen.',
  existing_why:
    'Wenn Sie das nicht waren, ignorieren Sie diese Nachricht: Niemand hat erfahren, dass es zu dieser Adresse ein Konto gibt.',
  new_device_title: 'Neue Anmeldung bei Ihrem Konto',
  new_device_subject: 'Neue Anmeldung bei Ihrem Konto bei {{app.name}}',
  new_device_action: 'Dieses Gerät abmelden',
  new_device_lead:
    'Ihr Konto wurde auf einem Gerät verwendet, das bisher nicht bekannt war. Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort und melden Sie sich überall ab.',
}
