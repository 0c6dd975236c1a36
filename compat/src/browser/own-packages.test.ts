import { describeScenarios } from './scenario.ts'

// Promise two: the same app, not a line changed, with our packages under the official names.
describeScenarios([
  {
    name: 'next16-keyward',
    next: 16,
    sdk: 'keyward',
    parts: [{ bundle: 'own', waitsForExpiry: true, flows: /./, e2e: true }],
  },
  {
    name: 'next15-keyward',
    next: 15,
    sdk: 'keyward',
    parts: [{ bundle: 'own', flows: /^(signed|dialogs)/ }],
  },
])
