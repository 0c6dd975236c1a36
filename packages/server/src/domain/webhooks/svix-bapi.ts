import { SvixURL } from '@keyward/wire'
import { apiError, operation } from '../../platform/index.ts'

const common = { api: 'bapi', caller: 'secret_key', output: SvixURL, errors: ['svix_app_missing'] } as const
const handle = async (): Promise<never> => {
  throw apiError('svix_app_missing')
}

/** The hosted service hands webhooks to Svix; here there is no such app to make, and the answer says where endpoints are. */
export const svixBapiOperations = [
  operation({ ...common, id: 'CreateSvixApp', method: 'POST', path: '/webhooks/svix', handle }),
  operation({ ...common, id: 'DeleteSvixApp', method: 'DELETE', path: '/webhooks/svix', handle }),
  operation({ ...common, id: 'GenerateSvixAuthURL', method: 'POST', path: '/webhooks/svix_url', handle }),
]
