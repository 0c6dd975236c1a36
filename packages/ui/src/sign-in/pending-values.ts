/** Handed from the sign-in to the sign-up that takes its place. */
export const pendingValues: { current: Readonly<Record<string, string>> } = { current: {} }
