export const userButtonTexts: Readonly<Record<string, string>> = {
  'userButton.action__manageAccount': 'Manage account',
  'userButton.action__signOut': 'Sign out',
  'userButton.action__signOutAll': 'Sign out of all accounts',
  'userButton.action__addAccount': 'Add account',
  'userButton.action__openUserMenu': 'Open user menu',
  'userButton.action__closeUserMenu': 'Close user menu',
  'userButton.switchTo': 'Switch to {{identifier}}',
  'userButton.menu': 'Your account',
}
