/** What other people may see of a user. */
export type PublicUserData = Readonly<{
  userId?: string
  firstName: string | null
  lastName: string | null
  imageUrl: string
  hasImage: boolean
  identifier: string
}>
