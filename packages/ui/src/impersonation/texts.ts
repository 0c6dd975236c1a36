export const impersonationTexts: Readonly<Record<string, string>> = {
  'impersonationFab.title': 'Signed in as {{identifier}}',
  'impersonationFab.action__signOut': 'Sign out',
  'impersonationFab.label': 'Acting as somebody else',
}
