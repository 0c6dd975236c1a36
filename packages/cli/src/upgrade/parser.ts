import { type ParserPlugin, parse, parseExpression } from '@babel/parser'
import type { File } from '@babel/types'
import type { Parser } from './module.ts'

/** Reads JavaScript and TypeScript of every generation, whatever is of another kind of mistake than its grammar. */
export const parser: Parser = {
  code: (path, text) => ({
    path,
    text,
    tree: parse(text, {
      sourceType: 'unambiguous',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowImportExportEverywhere: true,
      // Names that are declared twice and the like are others' business.
      errorRecovery: true,
      plugins: pluginsFor(path),
    }) as unknown as File,
  }),
  data: (text) => parseExpression(text),
}

function pluginsFor(path: string): ParserPlugin[] {
  const types: ParserPlugin = /\.[cm]?tsx?$/.test(path) ? ['typescript', { dts: /\.d\.[cm]?ts$/.test(path) }] : 'flow'
  // `<T>value` of a plain .ts file is a cast, in all others it begins an element.
  const elements: ParserPlugin[] = /\.[cm]?ts$/.test(path) ? [] : ['jsx']
  return [types, ...elements, 'decorators', 'decoratorAutoAccessors']
}
