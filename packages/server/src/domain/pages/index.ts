// Pages: what the server says on pages of its own, in each of its languages; the pages stand with those who answer them.
export { type PageTexts, pageTextsIn } from './texts/index.ts'
