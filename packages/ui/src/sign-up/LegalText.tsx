import type { ComponentChildren } from 'preact'
import { useAppearance } from '../appearance/use-appearance.tsx'
import { useUi } from '../host/context.tsx'
import { findText } from '../localization/localize.ts'
import { signUpTexts } from './texts.ts'

const links = /\{\{\s*(termsOfServiceLink|privacyPolicyLink)\s*\|\|\s*link\("([^"]*)"\)\s*\}\}/g

/** The sentence of the consent, with its links: `{{ termsOfServiceLink || link("Terms") }}` becomes one. */
export function LegalText() {
  const { environment, localization } = useUi()
  const { layout } = useAppearance()
  const { termsUrl, privacyPolicyUrl } = environment.displayConfig
  const urls: Record<string, string | null | undefined> = {
    termsOfServiceLink: termsUrl || layout.termsPageUrl,
    privacyPolicyLink: privacyPolicyUrl || layout.privacyPageUrl,
  }
  const has = [Boolean(urls.termsOfServiceLink), Boolean(urls.privacyPolicyLink)]
  const which =
    has[0] && has[1]
      ? 'termsOfServiceAndPrivacyPolicy'
      : has[0]
        ? 'onlyTermsOfService'
        : has[1]
          ? 'onlyPrivacyPolicy'
          : ''
  const id = `signUp.legalConsent.checkbox.label__${which || 'plain'}`
  return <>{withLinks(findText(localization, id) ?? signUpTexts[id] ?? '', urls)}</>
}

function withLinks(text: string, urls: Record<string, string | null | undefined>): ComponentChildren[] {
  const parts: ComponentChildren[] = []
  let end = 0
  for (const match of text.matchAll(links)) {
    parts.push(text.slice(end, match.index))
    const url = urls[match[1]!]
    parts.push(
      url ? (
        <a class="kw-link" href={url} target="_blank" rel="noopener">
          {match[2]}
        </a>
      ) : (
        match[2]
      ),
    )
    end = match.index + match[0].length
  }
  return [...parts, text.slice(end)]
}
