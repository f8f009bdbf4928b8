import type { APIRoute } from 'astro'
import { href } from '../format/href.ts'

export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      '',
      `Sitemap: ${new URL(href('/sitemap.xml'), site).href}`,
      '',
    ].join('\n'),
  )
