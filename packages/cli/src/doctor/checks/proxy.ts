import type { Check, Finding } from '../finding.ts'

/** Next.js runs one file of that name, beside `app` or `pages`, for the paths that its matcher names. */
export const checkProxy: Check = ({ project, sources }) => {
  if (!project.kind?.startsWith('next')) return []
  const named = sources.filter(({ path }) => /^(src\/)?(proxy|middleware)\.[jt]s$/.test(path))
  const file = named.find(({ path }) => path.startsWith('src/') === (project.source === 'src/'))
  if (!file) return [missing(project.source, named[0]?.path)]
  const found: Finding[] = []
  if (named.length > 1) found.push(two(named.map(({ path }) => path)))
  if (file.path.includes('proxy') && (project.nextMajor ?? 16) < 16)
    found.push({
      code: 'proxy_not_run',
      severity: 'error',
      message: `Next.js ${project.nextMajor} does not know ${file.path}.`,
      cure: `Rename it to ${file.path.replace('proxy', 'middleware')}, or update to Next.js 16.`,
      where: file.path,
    })
  if (!file.text.includes('clerkMiddleware'))
    found.push({
      code: 'proxy_without_middleware',
      severity: 'error',
      message: `${file.path} does not call clerkMiddleware().`,
      cure: "Export clerkMiddleware() of '@keyward/nextjs/server'; what is there now can run inside of it.",
      where: file.path,
    })
  return [...found, ...matcher(file)]
}

function missing(source: string, elsewhere: string | undefined): Finding {
  return {
    code: 'proxy_missing',
    severity: 'error',
    message: elsewhere
      ? `${elsewhere} is not where Next.js looks for it.`
      : 'There is no proxy.ts (before Next.js 16: middleware.ts) with clerkMiddleware().',
    cure: elsewhere ? `Move it to ${source}${elsewhere.replace('src/', '')}.` : '`keyward init` writes it.',
    ...(elsewhere ? { where: elsewhere } : {}),
  }
}

function two(paths: readonly string[]): Finding {
  return {
    code: 'proxy_twice',
    severity: 'error',
    message: `${paths.join(' and ')} stand beside each other; Next.js runs one at most.`,
    cure: 'Keep proxy.ts (before Next.js 16: middleware.ts) and move what the other does into it.',
  }
}

/** Tried with paths, as Next.js reads it; a matcher that is not written as text cannot be judged. */
function matcher({ path, text }: { path: string; text: string }): Finding[] {
  const config = /\bmatcher\s*:\s*(\[[\s\S]*?\]|(['"`])[\s\S]*?\2)\s*[,}]/.exec(text)
  if (!config) return []
  const patterns = [...config[1]!.matchAll(/(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g)].map(([, , pattern]) =>
    unescaped(pattern!),
  )
  const runsFor = (address: string) => patterns.some((pattern) => matches(pattern, address))
  const left = ['/api/me', '/dashboard'].filter((address) => !runsFor(address))
  const found: Finding[] = left.map((address) => ({
    code: 'matcher_leaves_out',
    severity: 'warning',
    message: `The matcher of ${path} leaves ${address} out: auth() there has to do without the middleware's work.`,
    cure: "Use the documented matcher: everything but `_next` and files with an ending, and '/(api|trpc)(.*)'.",
    where: path,
  }))
  if (runsFor('/_next/static/chunks/main.js'))
    found.push({
      code: 'matcher_takes_assets',
      severity: 'warning',
      message: `The matcher of ${path} takes the files of Next.js itself.`,
      cure: "Leave `_next` out: '/((?!_next|…).*)'.",
      where: path,
    })
  return found
}

/** As the string literal says it. */
function unescaped(pattern: string): string {
  return pattern.replace(/\\(.)/g, '$1')
}

/** `/path/:param*` and groups, near enough; a pattern that is beyond that counts as matching. */
function matches(pattern: string, address: string): boolean {
  try {
    const source = pattern.replace(/\/:\w+\*/g, '(?:/.*)?').replace(/\/:\w+\+?/g, '/[^/]+')
    return new RegExp(`^${source}/?$`).test(address)
  } catch {
    return true
  }
}
