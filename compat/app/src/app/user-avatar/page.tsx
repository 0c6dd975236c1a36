import { UserAvatar } from '@clerk/nextjs'

export default function Page() {
  return <UserAvatar />
}
