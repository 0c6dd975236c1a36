/** `.env.local`, then `.env`; what is set already stays. Node 20.12 and later read them without a library. */
export function loadEnvironmentFiles(): void {
  for (const file of ['.env.local', '.env']) {
    try {
      process.loadEnvFile?.(file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}
