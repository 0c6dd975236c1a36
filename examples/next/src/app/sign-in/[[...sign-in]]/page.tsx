import { SignIn } from '@keyward/nextjs'

export default function Page() {
  return (
    <div className="centred">
      <SignIn />
    </div>
  )
}
