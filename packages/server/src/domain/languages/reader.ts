import type { Scope } from '../../platform/index.ts'
import { acceptedLocale, type Language, languageOf } from './languages.ts'

/** The language to write to somebody in; `locale` is what their profile, or the request that this answers, says. */
export function languageFor(scope: Scope, locale: string | null): Language {
  return languageOf(locale) ?? languageOfVisitor(scope)
}

/** What the browser of whoever asks prefers, to be remembered; null where a program asks, or none is one that we speak. */
export function localeOfVisitor(scope: Scope): string | null {
  return acceptedLocale(scope.source?.acceptLanguage)
}

/** The language of a page for whoever asks for it. */
export function languageOfVisitor(scope: Scope): Language {
  return languageOf(localeOfVisitor(scope)) ?? scope.instance.settings.display.default_language
}
