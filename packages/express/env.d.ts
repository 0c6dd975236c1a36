import type { AuthObject, PendingSessionOptions } from '@keyward/backend/internal'

declare global {
  namespace Express {
    interface Request {
      auth: AuthObject & ((options?: PendingSessionOptions) => AuthObject)
    }
  }
}
