import { useId, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import { type PasswordStrength, passwordRules, passwordStrength } from '../form/password-rules.ts'
import { useTranslate, useUi } from '../host/context.tsx'
import { Field, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

/** A password with a way to see it. */
export function PasswordField(props: FieldProps) {
  const el = useElement()
  const t = useTranslate()
  const [isShown, show] = useState(false)
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      after={
        <button
          {...el('formFieldInputShowPasswordButton', { class: 'kw-reveal' })}
          type="button"
          aria-label={t(isShown ? 'formFieldAction__hidePassword' : 'formFieldAction__showPassword')}
          aria-pressed={isShown}
          onClick={() => show(!isShown)}
        >
          <Icon name={isShown ? 'eyeOff' : 'eye'} {...el('formFieldInputShowPasswordIcon')} />
        </button>
      }
    />
  )
}

/** A password being chosen: the instance's rules as a checklist, and how strong it is in a word and a bar. */
export function NewPasswordField(props: FieldProps) {
  const id = useId()
  const [value, setValue] = useState('')
  return (
    <div class="kw-new-password">
      <PasswordField {...props} autoComplete="new-password" describedBy={id} onInput={setValue} />
      <PasswordRules id={id} name={props.name} password={value} />
    </div>
  )
}

const steps: readonly PasswordStrength[] = ['weak', 'fair', 'good', 'strong']

/** An app's own words for it; ours are shorter. */
const officialStrength: Readonly<Record<PasswordStrength, string>> = {
  weak: 'unstable__errors.zxcvbn.notEnough',
  fair: 'unstable__errors.zxcvbn.couldBeStronger',
  good: 'unstable__errors.zxcvbn.goodPassword',
  strong: 'unstable__errors.zxcvbn.goodPassword',
}

function PasswordRules({ id, name, password }: { id: string; name: string; password: string }) {
  const { t, environment } = useUi()
  const el = useElement()
  const rules = passwordRules(environment.userSettings.passwordSettings, password)
  const strength = passwordStrength(password)
  const strengthText = (of: PasswordStrength) => t(officialStrength[of]) || t(`passwordStrength.${of}`)
  const allMet = rules.every((rule) => rule.isMet)
  return (
    <div id={id} class="kw-rules">
      <ul aria-label={t('unstable__errors.passwordComplexity.sentencePrefix')}>
        {rules.map((rule) => (
          <li key={rule.id} class={rule.isMet ? 'kw-rule kw-rule-met' : 'kw-rule'}>
            <span class="kw-rule-mark">{rule.isMet && <Icon name="check" size={12} />}</span>
            {t(`unstable__errors.passwordComplexity.${rule.id}`, { length: rule.length })}
            <span class="kw-hidden">: {t(rule.isMet ? 'passwordRules.met' : 'passwordRules.open')}</span>
          </li>
        ))}
      </ul>
      {password !== '' && (
        <p class="kw-strength" data-kw-strength={allMet ? strength : 'weak'} aria-live="polite">
          <span class="kw-strength-bar" aria-hidden="true">
            {steps.map((step, at) => (
              <i key={step} class={at <= (allMet ? steps.indexOf(strength) : 0) ? 'kw-on' : undefined} />
            ))}
          </span>
          <span {...el(allMet && strength !== 'weak' ? 'formFieldSuccessText' : 'formFieldWarningText', { id: name })}>
            <span class="kw-hidden">{t('passwordStrength.label')}: </span>
            {strengthText(allMet ? strength : 'weak')}
          </span>
        </p>
      )}
    </div>
  )
}
