// The waitlist: people who ask to be let in, and what was decided. An entry that is let in has an invitation.
export {
  completeEntry,
  deleteEntry,
  findEntry,
  insertEntry,
  listEntries,
  updateEntry,
  type WaitlistRow,
} from './store.ts'
