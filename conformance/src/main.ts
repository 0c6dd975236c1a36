// npm run conformance -- [--specs DIR] [--verbose] [--json]
//
// Compares our operations with the OpenAPI documents, then runs scenarios against a real server and judges every answer by
// the documents' schemas. Ends with 1 only for answers that are not as documented; what is not built is merely counted.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Api, apis, defaultSpecsFolder } from './document.ts'
import { createRecorder } from './recorder.ts'
import { reportOf, toText } from './report.ts'
import { runScenarios } from './scenario.ts'
import { allScenarios } from './scenarios/all.ts'
import { ourOperations, startThrowAwayServer } from './server.ts'
import { loadSpec, type Spec } from './spec.ts'

const { values: options } = parseArgs({
  options: { specs: { type: 'string' }, verbose: { type: 'boolean' }, json: { type: 'boolean' } },
})
const folder = options.specs ? resolve(options.specs) : defaultSpecsFolder()
const specs = loadSpecs(folder)

if (specs.size === 0) {
  console.log(`There are no OpenAPI documents in ${folder}; name their folder with --specs DIR.`)
} else {
  process.exitCode = await conform()
}

async function conform(): Promise<number> {
  const recorder = createRecorder(specs, ourOperations)
  const server = await startThrowAwayServer()
  try {
    await runScenarios(allScenarios, server, recorder)
  } finally {
    await server.stop()
  }
  const { mismatches } = recorder
  const reports = reportOf(specs, ourOperations, recorder)
  console.log(
    options.json
      ? JSON.stringify({ reports, mismatches }, null, 2)
      : toText(reports, mismatches, options.verbose ?? false),
  )
  return mismatches.length > 0 ? 1 : 0
}

function loadSpecs(from: string): Map<Api, Spec> {
  const loaded = new Map<Api, Spec>()
  for (const api of apis) {
    const spec = loadSpec(api, from)
    if (spec) loaded.set(api, spec)
  }
  return loaded
}
