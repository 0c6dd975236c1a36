import { Worker } from 'node:worker_threads'
import type { SlowTask } from './slow.ts'

const idleMs = 30_000
// Sources run as they are, packages are compiled: the worker's file is named as this one is.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

type Idle = { readonly worker: Worker; readonly timer: NodeJS.Timeout }
const idle: Idle[] = []

/**
 * Runs a task in a thread of its own. How many at once is the hash queue's matter; threads that are done wait half a
 * minute for the next task, and keep no process alive.
 */
export async function runInWorker(task: SlowTask): Promise<boolean> {
  const worker = takeWorker()
  try {
    const answer = await ask(worker, task)
    putBack(worker)
    return answer
  } catch (error) {
    await worker.terminate()
    throw error
  }
}

function takeWorker(): Worker {
  const waiting = idle.pop()
  if (!waiting) return new Worker(workerFile)
  clearTimeout(waiting.timer)
  waiting.worker.ref()
  return waiting.worker
}

function putBack(worker: Worker): void {
  worker.unref()
  const timer = setTimeout(() => {
    const at = idle.findIndex((one) => one.worker === worker)
    if (at >= 0) idle.splice(at, 1)
    void worker.terminate()
  }, idleMs).unref()
  idle.push({ worker, timer })
}

function ask(worker: Worker, task: SlowTask): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const exited = (code: number) => reject(new Error(`digest worker ended with ${code}`))
    const settle = (action: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', exited)
      action()
    }
    const answered = (answer: boolean) => settle(() => resolve(answer))
    const failed = (error: Error) => settle(() => reject(error))
    worker.on('message', answered).on('error', failed).on('exit', exited)
    worker.postMessage(task)
  })
}
