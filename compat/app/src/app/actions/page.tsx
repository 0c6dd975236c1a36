import { auth, clerkClient, currentUser } from '@clerk/nextjs/server'
import { revalidatePath } from 'next/cache'
import { Form } from './form'

async function rename(name: string): Promise<string> {
  'use server'
  const { userId } = await auth.protect()
  const client = await clerkClient()
  await client.users.updateUser(userId, { firstName: name, publicMetadata: { renamed: true } })
  revalidatePath('/actions')
  const user = await currentUser()
  return `${user?.firstName} ${user?.publicMetadata.renamed}`
}

export default async function Page() {
  const user = await currentUser()
  return (
    <main>
      <p data-testid="name">{user?.firstName ?? 'nobody'}</p>
      <Form rename={rename} />
    </main>
  )
}
