import * as app from './app-flows.ts'
import * as custom from './custom-flows.ts'
import type { Flow, Stage } from './kit.ts'
import * as profile from './profile-flows.ts'
import * as signIn from './sign-in-flows.ts'

/** What people do with an app, by the sentence that tells it. */
export const flows: Readonly<Record<string, Flow>> = {
  'sign-in-or-up takes an unknown person on to a new account': signIn.signInOrUp,
  'sign-in-or-up asks a known person for the password': signIn.signInOrUpKnown,
  'a forgotten password is replaced after a code': signIn.forgotPassword,
  'a code by mail in place of the password': signIn.emailCode,
  'sign in by username and password, and by a code on the phone': signIn.phoneAndUsername,
  'a link by mail, opened in another tab': signIn.emailLinkInAnotherTab,
  'an invitation that leads to a sign-in page': signIn.invitedToSignIn,
  'redirects: fallback, forced, asked for; routing by hash and virtual': signIn.redirects,
  'custom flow: sign up, wrong code, sign in, wrong password': custom.customSignUpAndIn,
  'custom flow: forgotten password, code and new password in one step': custom.customForgotPassword,
  'custom flow: email link': custom.customEmailLink,
  'signed out: control components, protect() in pages and server actions, redirects': app.signedOutServer,
  'signed in: control components, protect(), currentUser(), clerkClient(), server action': app.signedInServer,
  'dialogs: sign in, profile, sign out; server components follow without a reload': app.dialogs,
  'dialog: sign up': app.dialogSignUp,
  'pages router: getAuth(), buildClerkProps(), clerkClient(), sign-in and out': app.pagesRouter,
  'buttons that lead to the sign-in page and on': app.buttonsThatLeave,
  'who is signed in already goes on': app.alreadySignedIn,
  'profile: add and verify an email address': profile.emailAddresses,
  'profile: a new password ends the other sessions': profile.changePassword,
  'profile: delete the account': profile.deleteAccount,
}

/** Needs several sessions in one browser. */
export const accountSwitch = app.accountSwitch

export const settingsOfFlows = {
  auth_email: { sign_in_strategies: ['email_code', 'email_link'] },
  auth_phone: { used_for_sign_up: true, used_for_sign_in: true },
  auth_username: { used_for_sign_up: true, used_for_sign_in: true },
}

let running = 0
const waiting: (() => void)[] = []

/** Two at a time: a flow waits more than it computes, but more than two would make each other late. */
export async function takeTurn<T>(act: () => Promise<T>): Promise<T> {
  while (running >= 3) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await act()
  } finally {
    running--
    waiting.shift()?.()
  }
}

export const runFlow = (flow: Flow, stage: Stage): Promise<void> => takeTurn(() => flow(stage))
