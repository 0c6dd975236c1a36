import type { InstanceConfig } from '../api/platform.ts'
import type { Project } from '../project/project.ts'
import type { SourceFile } from '../project/sources.ts'

export const severities = ['error', 'warning'] as const
export type Severity = (typeof severities)[number]

/** One trouble: what is wrong and how it is cured. The code is stable; docs and scripts refer to it. */
export type Finding = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly cure: string
  /** `file:line`, or the name of a variable. */
  readonly where?: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** What checks look at. Nothing here is changed by them. */
export type Patient = {
  readonly project: Project
  readonly sources: readonly SourceFile[]
  /** The files of the project, and above them the process's own environment, as applications read it. */
  readonly environment: Environment
  readonly publishableKey: string | null
  readonly secretKey: string | null
  /** Null if there is no key that would say where it is, and no --url. */
  readonly server: ServerFacts | null
  /** A running application that may be asked; null unless --app-url is given. */
  readonly appUrl: string | null
  /** A token that somebody wonders about. */
  readonly token: string | null
  /** This process's Node, `v24.1.0`. */
  readonly nodeVersion: string
}

export type ServerFacts = {
  readonly url: string
  /** Null: it does not answer; `reason` says why. */
  readonly answers: boolean
  readonly reason: string | null
  /** Server minus this machine, in milliseconds; null if its answer has no date. */
  readonly clockOffsetMs: number | null
  /** Key ids under which the instance of the publishable key signs; null if it is not known there. */
  readonly publishedKids: readonly string[] | null
  /** The moduli of those keys, as in the key set. */
  readonly publishedModuli: readonly string[] | null
  /** Those of the secret key's instance; null if the key is refused. */
  readonly secretKids: readonly string[] | null
  readonly config: InstanceConfig | null
}

export type Check = (patient: Patient) => readonly Finding[] | Promise<readonly Finding[]>
