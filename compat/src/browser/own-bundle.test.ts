import { describeScenario } from './scenario.ts'

// The official packages with our browser runtime and components in place of the official bundle.
describeScenario({
  name: 'next16-official',
  next: 16,
  sdk: 'official',
  bundle: 'own',
  flows: /^(custom|dialogs|a link|sign-in-or-up)/,
  e2e: true,
})
