import preact from '@astrojs/preact'
import type { AstroIntegration } from 'astro'

/**
 * Preact for components that pages draw as they are built. The explorer starts itself in the browser, so the
 * framework's own islands, and the scripts that every build would hold for them, are left out.
 */
export function preactInPages(): AstroIntegration {
  // Left to itself it looks for JSX in every module of the project, and takes seconds to find none.
  const whole = preact({ include: ['**/*.tsx'] })
  const setUp = whole.hooks['astro:config:setup']
  return {
    ...whole,
    hooks: {
      ...whole.hooks,
      'astro:config:setup': (options) =>
        setUp?.({
          ...options,
          addRenderer: ({ name, serverEntrypoint }) =>
            options.addRenderer({ name, serverEntrypoint }),
        }),
    },
  }
}
