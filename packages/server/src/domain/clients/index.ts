// Clients: a browser or a device, which holds any number of sessions. It proves itself by the client token (cookie
// `__client`), in development also by a dev-browser token in the URL. The token rotates when somebody signs in.
export { type ClientCredential, formatClientToken, parseClientToken, satelliteIdOf } from './client-token.ts'
export { bindDevBrowser, createDevBrowser, type DevBrowser, findDevBrowser, lockDevBrowser } from './dev-browser.ts'
export { pastClients, pastDevBrowsers } from './past.ts'
export {
  type Client,
  type ClientIdentity,
  endClient,
  findClient,
  findClientByCredential,
  insertClient,
  isCurrent,
  listClients,
  liveClients,
  postponeRotation,
  rotateClient,
  rotateIfDue,
  touchClient,
  updateClient,
} from './store.ts'
export { clients } from './table.ts'
