import type { Texts } from './en.ts'

export const nl: Texts = {
  code_ttl: 'De code is {{ttl}} geldig.',
  link_ttl: 'De link is {{ttl}} geldig.',
  copy_link: 'Doet de knop niets, kopieer dit adres dan naar je browser:',
  questions: 'Vragen? Schrijf naar {{app.support_email}}.',
  asked:
    'Je krijgt dit bericht omdat iemand dit adres heeft ingevuld bij {{app.name}}. Was jij dat niet, negeer het dan: zonder jou gebeurt er niets.',
  told: 'Je krijgt dit bericht omdat het gaat over de veiligheid van je {{app.name}}-account.',
  notice: 'Was jij dit, dan hoef je niets te doen. Zo niet, log dan nu in en beveilig je account.',
  device: 'Apparaat',
  place: 'Plaats',
  ip_address: 'IP-adres',
  time: 'Tijd',
  code_subject: '{{otp_code}} is je code voor {{app.name}}',
  code_title: 'Je code',
  code_lead:
    'Vul deze code in bij {{app.name}} om verder te gaan. Deel hem met niemand: {{app.name}} vraagt er nooit om.',
  code_sms: '{{otp_code}} is je code voor {{app.name}}. Deel hem met niemand.',
  reset_subject: '{{otp_code}} is je code voor een nieuw wachtwoord bij {{app.name}}',
  reset_title: 'Stel je wachtwoord opnieuw in',
  reset_lead: 'Vul deze code in bij {{app.name}} om een nieuw wachtwoord te kiezen. Deel hem met niemand.',
  reset_why:
    'Je krijgt dit bericht omdat iemand heeft gevraagd het wachtwoord van je {{app.name}}-account opnieuw in te stellen. Was jij dat niet, negeer het dan: je wachtwoord blijft zoals het is.',
  reset_sms: '{{otp_code}} is je code voor een nieuw wachtwoord bij {{app.name}}. Deel hem met niemand.',
  sign_in_title: 'Inloggen bij {{app.name}}',
  sign_in_lead: 'Open de link in de browser waarin je erom vroeg.',
  sign_in_action: 'Inloggen',
  confirm_subject: 'Bevestig je e-mailadres voor {{app.name}}',
  confirm_title: 'Bevestig je e-mailadres',
  confirm_action: 'E-mailadres bevestigen',
  sign_up_lead: 'Nog één stap tot je {{app.name}}-account.',
  profile_lead: 'Bevestig dat dit adres bij je {{app.name}}-account hoort.',
  invitation_title: 'Je bent uitgenodigd voor {{app.name}}',
  invitation_lead: 'Neem de uitnodiging aan om je account te maken.',
  invitation_action: 'Uitnodiging aannemen',
  invitation_why:
    'Je krijgt dit bericht omdat iemand bij {{app.name}} dit adres heeft uitgenodigd. Verwachtte je het niet, negeer het dan.',
  place_subject: 'Je plek bij {{app.name}} is klaar',
  place_title: 'Je bent erbij',
  place_lead: 'Je vroeg om toegang tot {{app.name}}. Je plek is klaar: maak je account.',
  place_action: 'Account maken',
  place_why:
    'Je krijgt dit bericht omdat dit adres op de wachtlijst van {{app.name}} staat. Verwachtte je het niet, negeer het dan.',
  waitlist_subject: 'Je staat op de wachtlijst van {{app.name}}',
  waitlist_title: 'Je staat op de lijst',
  waitlist_lead: 'Bedankt voor je interesse in {{app.name}}. Je hoort van ons zodra er plek voor je is.',
  waitlist_why:
    'Je krijgt dit bericht omdat iemand dit adres op de wachtlijst van {{app.name}} heeft gezet. Was jij dat niet, negeer het dan.',
  org_subject: '{{inviter.name}} nodigt je uit voor {{org.name}}',
  org_subject_anonymous: 'Je bent uitgenodigd voor {{org.name}}',
  org_title: 'Word lid van {{org.name}}',
  org_lead: '{{inviter.name}} nodigt je uit om met {{org.name}} te werken in {{app.name}}.',
  org_lead_anonymous: 'Je bent uitgenodigd om met {{org.name}} te werken in {{app.name}}.',
  org_why:
    'Je krijgt dit bericht omdat iemand bij {{org.name}} dit adres heeft uitgenodigd. Verwachtte je het niet, negeer het dan: zonder jou gebeurt er niets.',
  password_changed_title: 'Je wachtwoord is gewijzigd',
  password_changed_subject: 'Je wachtwoord bij {{app.name}} is gewijzigd',
  password_removed_title: 'Je wachtwoord is verwijderd',
  password_removed_subject: 'Je wachtwoord bij {{app.name}} is verwijderd',
  email_changed_title: 'Je e-mailadres is gewijzigd',
  email_changed_subject: 'Je e-mailadres bij {{app.name}} is gewijzigd',
  email_changed_lead:
    'E-mail over je account gaat vanaf nu naar een ander adres. Was jij dat niet, log dan nu in en bekijk je account.',
  locked_title: 'Je account is vergrendeld',
  locked_subject: 'Je {{app.name}}-account is vergrendeld',
  locked_lead:
    'Er waren te veel verkeerde inlogpogingen, dus het account is een tijdje gesloten. Waren ze niet van jou, kies dan een nieuw wachtwoord zodra het weer open is.',
  locked_action: 'Account weer openen',
  unknown_title: 'Er is geen {{app.name}}-account met dit adres',
  unknown_lead:
    'Iemand probeerde met dit adres in te loggen bij {{app.name}}, maar het hoort bij geen account. Was jij dat, probeer dan een ander adres of maak een account aan.',
  existing_subject: 'Je hebt al een account bij {{app.name}}',
  existing_title: 'Je hebt al een account',
  existing_lead:
    'Iemand probeerde zich met dit adres aan te melden bij {{app.name}}. Was jij dat, log dan in; daar kun je ook het wachtwoord opnieuw instellen.',
  existing_why: 'Was jij dat niet, negeer dit dan: niemand heeft gehoord dat dit adres een account heeft.',
  new_device_title: 'Nieuwe login op je account',
  new_device_subject: 'Nieuwe login op je {{app.name}}-account',
  new_device_action: 'Dit apparaat uitloggen',
  new_device_lead:
    'Je account is gebruikt op een apparaat dat we nog niet kenden. Was jij dat, dan hoef je niets te doen. Zo niet, wijzig dan je wachtwoord en log overal uit.',
}
