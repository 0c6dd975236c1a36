// Pages on which people look after their account, with the types that such pages name; and calls that must not compile.
import { useClerk, useReverification, useSession, useSignIn, useSignUp, useUser } from '@clerk/nextjs'
import type {
  AttemptFirstFactorParams,
  BackupCodeResource,
  CreateExternalAccountParams,
  EnterpriseAccountResource,
  ExternalAccountResource,
  OAuthStrategy,
  PasskeyResource,
  PhoneNumberResource,
  PrepareFirstFactorParams,
  SignInCreateParams,
  SignInResource,
  SignUpCreateParams,
  SignUpResource,
  TOTPResource,
  UpdatePasskeyParams,
  UpdateUserParams,
  UserResource,
  VerifyTOTPParams,
  Web3WalletResource,
} from '@clerk/types'
import { useState } from 'react'

const named = (provider: string) => provider.slice(0, 1).toUpperCase() + provider.slice(1)
export const wallets = (list: Web3WalletResource[]) => list.map(({ web3Wallet, id }) => `${id} ${web3Wallet}`)
export const companies = (list: EnterpriseAccountResource[]) => list.map(({ emailAddress }) => emailAddress.length)
export const avatar = (user: UserResource) => user.externalAccounts.find(({ imageUrl }) => imageUrl)?.imageUrl
export const handle = (user: UserResource): string | undefined => user.externalAccounts[0]?.username
export const token = (user: UserResource): string[] =>
  user.verifiedExternalAccounts.map((account) => account.provider.toLowerCase())
export const wallet = (user: UserResource): string => user.primaryWeb3Wallet?.web3Wallet ?? ''

export function Totp() {
  const { user } = useUser()
  const [totp, setTotp] = useState<TOTPResource | undefined>()
  const [codes, setCodes] = useState<BackupCodeResource | undefined>()
  const create = useReverification(() => user?.createTOTP())
  const createCodes = useReverification(() => user?.createBackupCode())
  const disable = useReverification(() => user?.disableTOTP())
  const verify = (params: VerifyTOTPParams) => user?.verifyTOTP(params)
  return (
    <>
      <a href={totp?.uri ?? ''}>{totp?.secret}</a>
      <ul>
        {codes?.codes.map((code) => (
          <li key={code}>{code.toUpperCase()}</li>
        ))}
      </ul>
      <button type="button" onClick={() => create().then((made) => setTotp(made))} />
      <button type="button" onClick={() => createCodes().then((made) => setCodes(made))} />
      <button type="button" onClick={() => disable().then(() => verify({ code: '000000' }))} />
    </>
  )
}

export function Connections() {
  const { user } = useUser()
  const add = useReverification((params: CreateExternalAccountParams) => user?.createExternalAccount(params))
  const remove = useReverification((account: ExternalAccountResource) => account.destroy())
  const options: OAuthStrategy[] = ['oauth_google', 'oauth_github']
  const connect = async (strategy: OAuthStrategy) => {
    const account = await add({ strategy, redirectUrl: '/account' })
    return account?.verification?.externalVerificationRedirectURL?.href
  }
  return (
    <ul>
      {user?.externalAccounts.map((account) => (
        <li key={account.id}>
          {named(account.provider)} {account.approvedScopes} {account.emailAddress}
          {account.verification?.status === 'verified' ? 'ok' : account.verification?.error?.longMessage}
          <button type="button" onClick={() => remove(account)} />
        </li>
      ))}
      {options.map((strategy) => (
        <button key={strategy} type="button" onClick={() => connect(strategy)} />
      ))}
    </ul>
  )
}

export function Passkeys() {
  const { user } = useUser()
  const { signIn } = useSignIn()
  const rename = (passkey: PasskeyResource, params: UpdatePasskeyParams) => passkey.update(params)
  return (
    <ul>
      {user?.passkeys.map((passkey) => (
        <li key={passkey.id}>
          {passkey.name} {passkey.lastUsedAt?.toLocaleDateString()}
          <button type="button" onClick={() => rename(passkey, { name: 'Mine' })} />
          <button type="button" onClick={() => passkey.delete().then(({ deleted }) => deleted)} />
        </li>
      ))}
      <button type="button" onClick={() => user?.createPasskey().then(({ id }) => id)} />
      <button type="button" onClick={() => signIn?.authenticateWithPasskey({ flow: 'discoverable' })} />
    </ul>
  )
}

export function Phones() {
  const { user } = useUser()
  const reserve = useReverification((phone: PhoneNumberResource) =>
    phone.setReservedForSecondFactor({ reserved: true }),
  )
  const main = useReverification((phone: PhoneNumberResource) => phone.makeDefaultSecondFactor())
  const [codes, setCodes] = useState<string[]>([])
  const enable = async (phone: PhoneNumberResource) => {
    const reserved = await reserve(phone)
    setCodes(reserved?.backupCodes ?? codes)
    await main(phone)
  }
  return user?.phoneNumbers
    .filter(({ verification }) => verification.status === 'verified')
    .map((phone) => (
      <button key={phone.id} type="button" onClick={() => enable(phone)}>
        {phone.phoneNumber} {phone.defaultSecondFactor ? 'first' : ''}
      </button>
    ))
}

// What attempts take.
const start: SignInCreateParams = { identifier: 'ada@example.com', password: 'secret' }
const register: SignUpCreateParams = { emailAddress: 'ada@example.com', password: 'secret', unsafeMetadata: { a: 1 } }
const change: UpdateUserParams = { firstName: 'Ada', unsafeMetadata: { theme: 'dark' } }
const ask: PrepareFirstFactorParams = { strategy: 'email_code', emailAddressId: 'idn_1' }
const answer: AttemptFirstFactorParams = { strategy: 'email_code', code: '424242' }

export async function ways(signIn: SignInResource, signUp: SignUpResource): Promise<void> {
  await signIn.create(start)
  await signIn.create({ strategy: 'ticket', ticket: 'jwt' })
  await signIn.create({ transfer: true })
  await signIn.create({ strategy: 'password', identifier: 'ada', password: 'p' })
  await signIn.create({ strategy: 'enterprise_sso', identifier: 'a@b.co', redirectUrl: '/sso' })
  await signIn.create({ strategy: 'reset_password_email_code', identifier: 'a@b.co' })
  await signIn.prepareFirstFactor(ask)
  await signIn.attemptFirstFactor(answer)
  await signIn.attemptFirstFactor({ strategy: 'reset_password_email_code', code: '424242', password: 'new' })
  await signIn.attemptFirstFactor({ strategy: 'password', password: 'p' })
  await signIn.prepareSecondFactor({ strategy: 'phone_code' })
  await signIn.attemptSecondFactor({ strategy: 'totp', code: '000000' })
  await signIn.resetPassword({ password: 'new', signOutOfOtherSessions: true })
  await signIn.authenticateWithRedirect({ strategy: 'oauth_google', redirectUrl: '/sso', redirectUrlComplete: '/' })
  await signIn.authenticateWithRedirect({
    strategy: 'enterprise_sso',
    identifier: 'a@b.co',
    redirectUrl: '/sso',
    redirectUrlComplete: '/',
  })
  await signUp.create(register)
  await signUp.create({ strategy: 'ticket', ticket: 'jwt', firstName: 'A', lastName: 'L', password: 'p' })
  await signUp.create({ transfer: true, legalAccepted: true })
  await signUp.update({ username: 'ada', phoneNumber: '+15555550100', legalAccepted: true })
  await signUp.prepareEmailAddressVerification({ strategy: 'email_code' })
  await signUp.attemptEmailAddressVerification({ code: '424242' })
  await signUp.prepareVerification({ strategy: 'email_link', redirectUrl: 'http://localhost/verify' })
  await signUp.authenticateWithRedirect({
    strategy: 'oauth_github',
    redirectUrl: '/sso',
    redirectUrlComplete: '/',
    continueSignUp: true,
    legalAccepted: true,
  })
  // @ts-expect-error no such way
  await signIn.create({ strategy: 'telepathy' })
  // @ts-expect-error an identifier is a text
  await signIn.create({ identifier: 5 })
  // @ts-expect-error a code is a text
  await signIn.attemptSecondFactor({ strategy: 'totp', code: 424242 })
  // @ts-expect-error no such way
  await signIn.attemptFirstFactor({ strategy: 'telepathy', code: '424242' })
  // @ts-expect-error an address is a text
  await signUp.create({ emailAddress: ['a@b.co'] })
  // @ts-expect-error no such field
  await signUp.create({ email: 'a@b.co' })
  // @ts-expect-error both addresses are needed
  await signIn.authenticateWithRedirect({ strategy: 'oauth_google' })
}

export function Profile() {
  const { user } = useUser()
  const { session } = useSession()
  const { signUp } = useSignUp()
  const clerk = useClerk()
  const save = async () => {
    await user?.update(change)
    await user?.update({ username: 'ada', primaryEmailAddressId: 'idn_1' })
    await user?.updatePassword({ newPassword: 'n', currentPassword: 'c', signOutOfOtherSessions: true })
    await user?.setProfileImage({ file: null })
    // @ts-expect-error a name is a text
    await user?.update({ firstName: 5 })
    // @ts-expect-error no such field
    await user?.update({ first_name: 'Ada' })
    // @ts-expect-error there is a new password
    await user?.updatePassword({ currentPassword: 'c' })
    // @ts-expect-error no such level
    await session?.startVerification({ level: 'third_factor' })
    await session?.startVerification({ level: 'first_factor' })
    await session?.attemptFirstFactorVerification({ strategy: 'password', password: 'p' })
    await clerk.setActive({ organization: null })
  }
  return <button type="button" disabled={!signUp} onClick={save} />
}
