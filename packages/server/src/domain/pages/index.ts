// Pages: what the server says on pages of its own, in each of its languages, and how they look; the pages themselves stand
// with those who answer them.
export { type PageCard, pageCard, pageStyle } from './look.ts'
export { type PageTexts, pageTextsIn } from './texts/index.ts'
