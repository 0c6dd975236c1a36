#!/usr/bin/env node
import { processIo } from './io.ts'
import { run } from './program.ts'

// Started by bin/keyward.js under an older Node: whoever kills that process means this one.
if (process.env.KEYWARD_LAUNCHED && process.channel !== undefined) {
  const die = () => process.kill(process.pid, 'SIGKILL')
  if (process.connected) process.once('disconnect', die).channel?.unref()
  else die()
}

process.exitCode = await run(process.argv.slice(2), processIo())
