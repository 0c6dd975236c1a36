import { frontendApiPattern, missingFrontendApi, testingTokenParam, withCaptchaBypass } from '../common/frontend-api.ts'
import type { SetupClerkTestingTokenOptions } from '../common/types.ts'
import type { CypressCy, CypressEnvironment } from './types.ts'

declare const Cypress: CypressEnvironment
declare const cy: CypressCy

/** Sends the testing token along with the page's requests to the Frontend API. */
export function setupClerkTestingToken({ options }: { options?: SetupClerkTestingTokenOptions } = {}): void {
  const frontendApi = options?.frontendApiUrl ?? Cypress.env('CLERK_FAPI')
  if (!frontendApi) throw new Error(missingFrontendApi)
  cy.intercept(frontendApiPattern(frontendApi), (request) => {
    const token = Cypress.env('CLERK_TESTING_TOKEN')
    if (token) request.query[testingTokenParam] = token
    request.continue((response) => {
      if (typeof response.body === 'object') response.body = withCaptchaBypass(response.body)
    })
  })
}
