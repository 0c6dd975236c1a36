// Passkeys on their way to the browser and back: WebAuthn's options as text, and credentials with one kind of answer.
type Base64UrlString = string
type Needed = 'discouraged' | 'preferred' | 'required'
type DescriptorJSON = {
  type: 'public-key'
  id: Base64UrlString
  transports?: ('ble' | 'hybrid' | 'internal' | 'nfc' | 'usb')[]
}

export type PublicKeyCredentialCreationOptionsJSON = {
  rp: PublicKeyCredentialRpEntity
  user: { id: Base64UrlString; name: string; displayName: string }
  challenge: Base64UrlString
  pubKeyCredParams: PublicKeyCredentialParameters[]
  timeout: number
  excludeCredentials: DescriptorJSON[]
  authenticatorSelection: { requireResidentKey: boolean; residentKey: Needed; userVerification: Needed }
  attestation: 'direct' | 'enterprise' | 'indirect' | 'none'
}
export type PublicKeyCredentialRequestOptionsJSON = {
  allowCredentials: DescriptorJSON[]
  challenge: Base64UrlString
  rpId: string
  timeout: number
  userVerification: Needed
}
export type PublicKeyCredentialCreationOptionsWithoutExtensions = Omit<
  Required<PublicKeyCredentialCreationOptions>,
  'extensions'
>
export type PublicKeyCredentialRequestOptionsWithoutExtensions = Omit<
  Required<PublicKeyCredentialRequestOptions>,
  'extensions'
>
type CredentialWith<Answer> = Omit<PublicKeyCredential, 'response' | 'getClientExtensionResults'> & { response: Answer }
export type PublicKeyCredentialWithAuthenticatorAttestationResponse = CredentialWith<
  Omit<AuthenticatorAttestationResponse, 'getAuthenticatorData' | 'getPublicKey' | 'getPublicKeyAlgorithm'>
>
export type PublicKeyCredentialWithAuthenticatorAssertionResponse = CredentialWith<AuthenticatorAssertionResponse>
