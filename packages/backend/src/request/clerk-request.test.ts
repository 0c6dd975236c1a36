import { expect, test } from 'vitest'
import { createClerkRequest } from './clerk-request.ts'

test('a request with a body keeps it', async () => {
  const request = createClerkRequest(
    new Request('http://localhost:3000/x', { method: 'POST', body: 'text', headers: { cookie: 'a=b' } }),
  )
  expect([request.method, await request.text(), request.cookies.get('a')]).toEqual(['POST', 'text', 'b'])
})

test('the public URL knows what is of another origin', () => {
  const headers = { 'x-forwarded-host': 'app.example.com', 'x-forwarded-proto': 'https' }
  const { clerkUrl } = createClerkRequest(new Request('http://10.0.0.1:3000/x?y=1', { headers }))
  expect(clerkUrl.href).toBe('https://app.example.com/x?y=1')
  expect(clerkUrl.isCrossOrigin('https://app.example.com/z')).toBe(false)
  expect(clerkUrl.isCrossOrigin('https://other.example.com')).toBe(true)
})

test('a string and options are as good as a request; a request that is ready is handed back', () => {
  const request = createClerkRequest('http://localhost:3000/', { headers: { cookie: 'a=%zz' } })
  expect(request.cookies.get('a')).toBe('%zz')
  expect(createClerkRequest(request)).toBe(request)
  expect(JSON.parse(JSON.stringify(request))).toMatchObject({ url: 'http://localhost:3000/', method: 'GET' })
})
