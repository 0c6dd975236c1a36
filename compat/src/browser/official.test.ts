import { describeScenario } from './scenario.ts'

// Promise one: the official packages, unmodified, against our server; Next 16 with `proxy.ts`, Next 15 with the edge
// runtime's `middleware.ts`.
describeScenario({
  name: 'next16-official',
  next: 16,
  sdk: 'official',
  bundle: 'official',
  waitsForExpiry: true,
  flows: /./,
})
describeScenario({ name: 'next15-official', next: 15, sdk: 'official', bundle: 'official', flows: /^(signed|dialogs)/ })
