import { type Logger, pino } from 'pino'

export type Log = Logger

/** Never logged, whatever the path: credentials and what identifies a person (design.md §3, tested). */
const redacted = [
  'authorization',
  'cookie',
  'password',
  'code',
  'token',
  'secret',
  'secretKey',
  '*.authorization',
  '*.cookie',
  '*.password',
  '*.code',
  '*.token',
  '*.secret',
  '*.secretKey',
]

export function createLog(level: string): Log {
  // Standard error, so that `--json` keeps standard output for its one line.
  return pino({ level, redact: { paths: redacted, censor: '[redacted]' } }, pino.destination({ dest: 2, sync: true }))
}
