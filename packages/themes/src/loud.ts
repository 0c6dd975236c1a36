import { experimental_createTheme as theme } from './create-theme.ts'

/** Deep purple with a yellow that stands out. */
export const shadesOfPurple = /* @__PURE__ */ theme({
  name: 'shadesOfPurple',
  colorScheme: 'dark',
  variables: {
    colorBackground: '#2a2350',
    colorMuted: '#332b60',
    colorForeground: '#f4f1ff',
    colorMutedForeground: '#b9b0e0',
    colorPrimary: '#ffd54a',
    colorPrimaryForeground: '#221c42',
    colorInput: '#221c42',
    colorInputForeground: '#f4f1ff',
    colorNeutral: '#d9d2ff',
    colorRing: '#ffd54a',
    colorDanger: '#ff9d9d',
    colorSuccess: '#7be0a8',
    colorWarning: '#ffc46b',
  },
})

const edge = '2px solid #111'

/** Thick edges, hard shadows, nothing rounded. */
export const neobrutalism = /* @__PURE__ */ theme({
  name: 'neobrutalism',
  variables: {
    colorBackground: '#fffdf5',
    colorMuted: '#fff3d6',
    colorForeground: '#111',
    colorMutedForeground: '#444',
    colorPrimary: '#c8321f',
    colorPrimaryForeground: '#fff',
    colorNeutral: '#111',
    colorRing: '#1d4ed8',
    borderRadius: '0px',
  },
  elements: {
    cardBox: { border: '3px solid #111', boxShadow: '6px 6px 0 #111', borderRadius: 0 },
    formFieldInput: { border: edge, boxShadow: 'none' },
    formButtonPrimary: {
      border: edge,
      boxShadow: '3px 3px 0 #111',
      fontWeight: 700,
      '&:active': { transform: 'translate(2px, 2px)', boxShadow: '1px 1px 0 #111' },
    },
    socialButtonsBlockButton: { border: edge, boxShadow: '3px 3px 0 #111' },
    socialButtonsIconButton: { border: edge, boxShadow: '3px 3px 0 #111' },
    footer: { borderTop: edge },
    modalBackdrop: { background: 'rgb(17 17 17 / 0.5)' },
  },
})
