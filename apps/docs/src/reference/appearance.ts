import { elements } from '../../../../packages/ui/src/appearance/elements.ts'
import { code, type Page, table, words } from './page.ts'

/** The parts of the components that can be styled by name. */
export function elementsPage(): Page {
  return {
    path: 'reference/elements',
    title: 'Appearance elements',
    description: 'Every key of appearance.elements, and the class that goes with it.',
    order: 6,
    body: `
Each part of a component can be named in [\`appearance.elements\`](/features/appearance/) and carries the class \`cl-<key>\` for your own
style sheets. Where a part has an id (a field’s name, a provider) or a state, \`cl-<key>__<id>\`, \`cl-<key>__<state>\` and
\`cl-<key>__<id>__<state>\` stand beside it, and \`cl-<state>\` for any state. Steps have a name at their card: \`cl-signIn-start\`,
\`cl-signIn-password\`, \`cl-signUp-emailCode\`.

${table(
  ['Key', 'Part'],
  Object.entries(elements).map(([key, doc]) => [code(key), words(doc)]),
)}
`,
  }
}
