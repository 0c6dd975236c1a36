import { getAuth } from '@clerk/nextjs/server'
import type { NextApiRequest, NextApiResponse } from 'next'

export default function handler(request: NextApiRequest, response: NextApiResponse) {
  const { userId } = getAuth(request)
  response.status(userId ? 200 : 401).json({ userId })
}
