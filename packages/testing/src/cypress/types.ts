// The few parts of Cypress that are used, so that this package compiles without it.
export type CypressEnvironment = { env(name: string): string | undefined }

export type InterceptedResponse = { body: unknown }
export type InterceptedRequest = {
  url: string
  query: Record<string, string | number>
  continue(change?: (response: InterceptedResponse) => void): void
}

export type Chain<Subject = unknown> = {
  should(assertion: (subject: Subject) => void): Chain<Subject>
  then<Result>(use: (subject: Subject) => Result): Chain<Awaited<Result>>
}

export type CypressCy = {
  window(options?: { log?: boolean }): Chain<Window>
  intercept(url: RegExp, handler: (request: InterceptedRequest) => void): Chain
  task<Result>(name: string, argument: unknown, options?: { log?: boolean }): Chain<Result>
  log?(message: string): Chain
}

export type CypressGlobal = CypressEnvironment & {
  Commands: { add(name: string, command: (...args: never[]) => unknown): void }
}

export type CypressConfig = { env: Record<string, unknown>; [name: string]: unknown }
