import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { sidebar } from './sidebar.ts'

export default defineConfig({
  // Known to whoever publishes the pages; the built site works below any host, and from a folder served by anything.
  site: process.env.DOCS_SITE,
  outDir: 'dist',
  // Bundled: the root of the repository holds an older version of it, for other packages.
  vite: { environments: { prerender: { resolve: { noExternal: ['cookie'] } } } },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Keyward',
      description: 'Authentication and user management for your applications, on your own machine.',
      favicon: '/favicon.svg',
      customCss: ['./src/styles/keyward.css'],
      sidebar,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      expressiveCode: {
        themes: ['github-dark', 'github-light'],
        useStarlightUiThemeColors: true,
        defaultProps: { overridesByLang: { 'sh,text,css,sql': { frame: 'none' } } },
        styleOverrides: {
          borderRadius: '10px',
          borderColor: 'var(--sl-color-hairline)',
          codeBackground: 'var(--kw-raised)',
          codeFontSize: '13px',
          codeLineHeight: '20px',
          frames: { frameBoxShadowCssValue: 'none' },
        },
      },
      credits: false,
    }),
  ],
})
