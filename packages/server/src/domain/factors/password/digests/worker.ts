import { parentPort } from 'node:worker_threads'
import { type SlowTask, verifySlow } from './slow.ts'

// One task in, one answer out; the pool sends the next when it has the answer.
parentPort?.on('message', (task: SlowTask) => parentPort?.postMessage(verifySlow(task)))
