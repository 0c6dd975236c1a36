import { availableParallelism } from 'node:os'
import { createBoundedQueue } from '../../../platform/bounded-queue.ts'

const maxWaiting = 500

/** How full the queue is. */
export const passwordHashQueue = () => inHashQueue.state()

/** At most all cores but one hash at once, so that signing and the rest of the thread pool go on (decisions.md 25). */
export const inHashQueue = createBoundedQueue(Math.max(1, availableParallelism() - 1), maxWaiting)
