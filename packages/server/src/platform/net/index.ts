// Requests to addresses that somebody else chose: webhook endpoints, provider metadata, pictures to import. They must not
// reach what only this machine can reach (loopback, the private network, the cloud's metadata service), whatever the
// name resolves to, and must not keep us waiting or fill our memory.
export { isPublicAddress, isReachableAddress } from './addresses.ts'
export { OutgoingError, type OutgoingErrorCode } from './errors.ts'
export { type SafeFetchOptions, type SafeResponse, safeFetch } from './safe-fetch.ts'
export { checkTarget } from './target.ts'
