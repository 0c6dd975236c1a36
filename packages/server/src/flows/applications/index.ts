// Applications with everything in them: what reaches across all rooms. Making and naming them is the instances' own business.
export { accountlessJobs } from './accountless-jobs.ts'
export { deleteApplicationOperations } from './delete-application.ts'
export { instancePlatformOperations } from './instance-platform-api.ts'
export { moveClock } from './move-clock.ts'
export { usagePlatformOperations } from './usage-platform-api.ts'
