// Languages: which of those that the server speaks somebody reads. What is known of the reader comes first, then what the
// browser of whoever asks prefers, then the instance's own.
export { directionOf, type Language, languages, localeOf } from './languages.ts'
export { languageFor, languageOfVisitor, localeOfVisitor } from './reader.ts'
