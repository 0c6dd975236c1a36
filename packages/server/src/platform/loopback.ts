/** Whether a page at this origin is one of this machine, by whatever name it goes. */
export function isLoopbackOrigin(origin: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname)
}
