import { describeScenarios } from './scenario.ts'

// Promise one: the official packages, unmodified, against our server, with the official bundle and with our browser
// runtime and components in its place; Next 16 with `proxy.ts`, Next 15 with the edge runtime's `middleware.ts`.
describeScenarios([
  {
    name: 'next16-official',
    next: 16,
    sdk: 'official',
    parts: [
      { bundle: 'official', waitsForExpiry: true, flows: /./ },
      { bundle: 'own', flows: /^(custom|dialogs|a link|sign-in-or-up)/, e2e: true },
    ],
  },
  {
    name: 'next15-official',
    next: 15,
    sdk: 'official',
    parts: [{ bundle: 'official', flows: /^(signed|dialogs)/ }],
  },
])
