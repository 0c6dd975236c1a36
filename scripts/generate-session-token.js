// A session token for trying an application by hand or from a script, as `keyward token` prints it:
//   node scripts/generate-session-token.js --create-user            for somebody new
//   node scripts/generate-session-token.js --user ada@example.com   for somebody who is there
//   … --refresh                                                     a fresh one before each runs out
// Where the server is and its secret key: --url and --secret-key, KEYWARD_API_URL and KEYWARD_SECRET_KEY, or the env files
// of the folder in which it is started.
process.argv.splice(2, 0, 'token')
await import(new URL('../packages/cli/bin/keyward.js', import.meta.url).href)
