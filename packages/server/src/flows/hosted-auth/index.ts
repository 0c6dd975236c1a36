// Hosted auth: an app on a phone or a desktop opens the account portal in the system's browser, the person signs in or up
// there, and the browser goes back to the app's own address with a nonce. The nonce becomes a session on the app's client, once,
// for the client that began, and only with the verifier of the challenge that it began with (RFC 8252, RFC 7636): whoever else
// sees that address has nothing. The browser's own session ends then, if it was begun for this.
export { hostedAuthFapiOperations } from './fapi.ts'
export { pastHostedAuths } from './past.ts'
export { redeemHostedAuth } from './redeem.ts'
