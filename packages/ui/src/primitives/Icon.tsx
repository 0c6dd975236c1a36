// One set: 16 px, strokes of 1.5 px, drawn here.
const paths = {
  arrowRight: 'M3.5 8h9M9 4.5 12.5 8 9 11.5',
  back: 'M12.5 8h-9M7 4.5 3.5 8 7 11.5',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4 4 8 8M12 4l-8 8',
  eye: 'M1.5 8S4 3.5 8 3.5 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  eyeOff:
    'M6.200 3.800A6.600 6.600 0 0 1 8 3.500c4 0 6.500 4.500 6.500 4.500a11 11 0 0 1-1.700 2.200M10.100 11.900A6 6 0 0 1 8 12.500C4 12.500 1.500 8 1.500 8a11 11 0 0 1 2.400-2.800M2.500 2.500l11 11',
  mail: 'M2.500 3.500h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM1.800 4.800 8 9l6.200-4.200',
  phone: 'M5.500 1.500h5a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM7.250 12.250h1.500',
  lock: 'M4 7.500h8a1 1 0 0 1 1 1v4.500a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.500a1 1 0 0 1 1-1ZM5 7.500V5a3 3 0 0 1 6 0v2.500',
  key: 'M10.500 9.500a4 4 0 1 0-3.800-2.700L2 11.500V14h2.500v-1.500H6V11h1.500l1.700-1.700c.4.100.9.200 1.300.200ZM11.250 4.750h.01',
  link: 'M6.500 9.500a3 3 0 0 0 4.300 0l2.400-2.400a3 3 0 0 0-4.300-4.300l-.7.700M9.500 6.500a3 3 0 0 0-4.300 0L2.800 8.900a3 3 0 0 0 4.300 4.300l.7-.7',
  list: 'M2.500 4h11M2.500 8h11M2.500 12h7',
  clock: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 4.500V8l2.500 1.500',
  alert: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 5v3.500M8 11h.01',
  gear: 'M6.900 1.500h2.200l.4 1.900 1.300.7 1.800-.6 1.100 1.900-1.400 1.300v1.500l1.400 1.300-1.100 1.900-1.800-.6-1.300.7-.4 1.900H6.900l-.4-1.900-1.300-.7-1.800.6-1.100-1.900 1.400-1.300V6.700L2.300 5.400l1.100-1.900 1.800.6 1.300-.7.400-1.900ZM8 9.800a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600Z',
  signOut: 'M6 14.500H3a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1h3M10.500 11.500 14 8l-3.500-3.500M14 8H6',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  plus: 'M8 3v10M3 8h10',
  user: 'M8 8.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.500 14c.6-2.300 2.800-3.500 5.500-3.500s4.900 1.200 5.500 3.500',
  shield: 'M8 1.500 2.500 3.500V7c0 3.800 2.300 6.300 5.500 7.500 3.200-1.200 5.500-3.700 5.500-7.500V3.500L8 1.500Z',
  laptop: 'M3.500 2.500h9a1 1 0 0 1 1 1V10h-11V3.500a1 1 0 0 1 1-1ZM1 12.500h14',
  chevron: 'm4.500 6.500 3.500 3.500 3.500-3.500',
  edit: 'm10.500 2.500 3 3L6 13H3v-3l7.500-7.500Z',
  users:
    'M6 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM1.500 13.500c.4-2 2.200-3 4.500-3s4.100 1 4.500 3M10.500 3.200a2.500 2.500 0 0 1 0 4.700M12 10.700c1.400.4 2.300 1.300 2.500 2.800',
  building:
    'M3 14.500v-12a1 1 0 0 1 1-1h5a1 1 0 0 1 1 1v12M10 6.500h2a1 1 0 0 1 1 1v7M1.500 14.500h13M5.500 4.500h2M5.500 7.500h2M5.500 10.500h2',
  search: 'M7 12.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM11 11l3.500 3.500',
  upDown: 'm5 6 3-3 3 3M5 10l3 3 3-3',
  help: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM6.300 6.200a1.750 1.750 0 1 1 2.600 1.700c-.6.300-.9.600-.9 1.100M8 11.250h.01',
} as const

export type IconName = keyof typeof paths

/** Those that point along the line of reading. */
const turning: readonly IconName[] = ['arrowRight', 'back', 'signOut', 'list']

/** `class`: the name of the part that it is. */
export function Icon({ name, size = 16, class: part }: { name: IconName; size?: number; class?: string }) {
  return (
    <svg
      class={`kw-icon${turning.includes(name) ? ' kw-turns' : ''}${part ? ` ${part}` : ''}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
    >
      <path
        d={paths[name]}
        stroke="currentColor"
        stroke-width={(1.5 * 16) / size}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

export function Spinner() {
  return (
    <svg class="kw-spinner cl-spinner" width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r="6" stroke="currentColor" stroke-width="2" opacity=".25" />
      <path d="M14 8a6 6 0 0 0-6-6" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  )
}
