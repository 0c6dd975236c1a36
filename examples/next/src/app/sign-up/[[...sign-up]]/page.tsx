import { SignUp } from '@keyward/nextjs'

export default function Page() {
  return (
    <div className="centred">
      <SignUp />
    </div>
  )
}
