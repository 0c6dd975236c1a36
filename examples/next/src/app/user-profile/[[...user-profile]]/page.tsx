import { UserProfile } from '@keyward/nextjs'

export default function Page() {
  return (
    <div className="centred">
      <UserProfile />
    </div>
  )
}
