import type { User } from '../clerk.ts'
import { Picture } from './Picture.tsx'

type Person = Pick<User, 'firstName' | 'lastName' | 'imageUrl'> &
  Partial<Pick<User, 'hasImage' | 'username' | 'primaryEmailAddress'>>

/** A person's picture; without one (or while it cannot be loaded) their initials on a quiet tone. */
export function Avatar({
  person,
  size,
  element = 'avatar',
  id,
  isAlone = false,
  isSquare = false,
}: {
  person: Person
  size: number
  element?: string
  id?: string
  /** Nothing beside it says whom it shows. */
  isAlone?: boolean
  isSquare?: boolean
}) {
  return (
    <Picture
      url={person.hasImage === false ? null : person.imageUrl}
      letters={initials(person)}
      size={size}
      element={element}
      id={id}
      isSquare={isSquare}
      label={isAlone ? nameOf(person) : undefined}
    />
  )
}

function nameOf({ firstName, lastName, username, primaryEmailAddress }: Omit<Person, 'imageUrl'>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || username || primaryEmailAddress?.emailAddress || ''
}

function initials(person: Omit<Person, 'imageUrl'>): string {
  const named = [person.firstName, person.lastName].filter((name): name is string => Boolean(name?.trim()))
  const words = named.length > 0 ? named : [person.username || person.primaryEmailAddress?.emailAddress || '']
  return words.map((word) => [...word.trim()][0]?.toUpperCase() ?? '').join('')
}

/** The name people call somebody by; falls back on what identifies them. */
export function displayName(
  user: Pick<User, 'fullName' | 'username' | 'primaryEmailAddress' | 'primaryPhoneNumber'>,
): string {
  return (
    user.fullName?.trim() ||
    user.username ||
    user.primaryEmailAddress?.emailAddress ||
    user.primaryPhoneNumber?.phoneNumber ||
    ''
  )
}

export function identifierOf(user: Pick<User, 'username' | 'primaryEmailAddress' | 'primaryPhoneNumber'>): string {
  return user.username || user.primaryEmailAddress?.emailAddress || user.primaryPhoneNumber?.phoneNumber || ''
}
