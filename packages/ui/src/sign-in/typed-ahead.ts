/**
 * What somebody (or a test) typed into the password field while the identifier was still on its way: the next card begins
 * with it, and sends it if it had been sent.
 */
export const typedAhead = {
  password: '',
  isSent: false,
  clear(): void {
    this.password = ''
    this.isSent = false
  },
}
