/** The place of the component, and what turns until it is there. */
export const portalStyle = `
main{display:grid;justify-items:center;width:100%;min-height:1px}
body[data-loading] main::before{content:"";width:28px;height:28px;border-radius:50%;border:3px solid var(--line);border-top-color:var(--muted);animation:turn .8s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){body[data-loading] main::before{animation-duration:4s}}
body[data-loading] .card,[data-account]:empty{display:none}
.note{color:var(--muted)}
`
