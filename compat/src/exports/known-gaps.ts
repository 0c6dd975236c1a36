/** What the official packages export and ours do not yet. A name that is no gap any more has to leave this list. */
export const knownGaps: Readonly<Record<string, readonly string[]>> = {
  // Page objects of the official components; the components of ours are found by role and by field name.
  '@clerk/testing/playwright/unstable': ['createAppPageObject', 'createPageObjects', 'type EnhancedPage'],
}
