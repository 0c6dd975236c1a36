// A Keyward for tests: started for one file, read and moved in time from it. For Node, with any test runner.
export { type Clock, type ClockOptions, createClock, type Duration } from './clock.ts'
export { connectKeyward, type Keyward } from './connect.ts'
export { createInbox, type Inbox, type InboxMessage, type InboxOptions, type WaitOptions } from './inbox.ts'
export { type StartedKeyward, type StartKeywardOptions, startKeyward } from './start-keyward.ts'
