import type { APIRoute } from 'astro'
import { getLibrary } from '../collections/queries.ts'
import { href } from '../format/href.ts'

/** What a device shows of the site when a reader installs it. */
export const GET: APIRoute = async () => {
  const { site } = await getLibrary()
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: href(`/icon-${purpose}-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  return Response.json({
    id: href('/'),
    name: site.name,
    short_name: site.name,
    description: site.tagline,
    lang: 'en-GB',
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#faf6ef',
    theme_color: '#faf6ef',
    icons: [
      { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      icon(192, 'any'),
      icon(512, 'any'),
      icon(512, 'maskable'),
    ],
  })
}
