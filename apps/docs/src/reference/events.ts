import { documentedEventTypes, eventTypes } from '../../../../packages/wire/src/facts/event-types.ts'
import { code, type Page, table } from './page.ts'

/** Of features that do not exist yet: endpoints may name them, nothing sends them. */
const later = /^(paymentAttempt|subscription|subscriptionItem)\./
const documented: readonly string[] = documentedEventTypes

/** Everything that webhooks and the event log can tell. */
export function eventsPage(): Page {
  const groups = Map.groupBy(eventTypes, (type) => type.split('.')[0]!)
  const rows = [...groups].map(([subject, types]) => [
    code(subject),
    types.map(code).join(' '),
    later.test(types[0]!)
      ? 'Billing is not built yet: never sent'
      : types.every((type) => documented.includes(type))
        ? ''
        : 'Keyward’s own',
  ])
  return {
    path: 'reference/events',
    title: 'Events',
    description: 'Every type of event that webhooks deliver and the event log holds.',
    order: 5,
    body: `
An event is the resource as the Backend API shows it, with a type and a time. [Webhooks](/features/webhooks/) deliver
events, [the event log](/features/events/) lets you read them in order, and \`keyward listen\` brings them to your machine.

\`\`\`json
{
  "type": "user.created",
  "object": "event",
  "instance_id": "ins_2abc",
  "timestamp": 1796000000000,
  "data": { "object": "user", "id": "user_2abc" },
  "event_attributes": { "http_request": { "client_ip": "203.0.113.7", "user_agent": "Mozilla/5.0" } }
}
\`\`\`

${table(['About', 'Types', 'Remark'], rows)}
`,
  }
}
