import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addPolicy, buildPolicy } from '../../../src/integrations/csp.ts'

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the content security policy of a page', () => {
  it('allows exactly the inline scripts and styles that stand in the page', () => {
    const policy = buildPolicy(
      '<style>a{color:red}</style><script>one()</script><script type="module">two()</script>',
    )
    expect(policy).toContain(hash('one()'))
    expect(policy).toContain(hash('two()'))
    expect(policy).toContain(`style-src 'self' ${hash('a{color:red}')};`)
    expect(policy).not.toContain('unsafe-inline')
  })

  it('needs no hash for data blocks and for scripts in files', () => {
    const policy = buildPolicy(
      '<script type="application/json">{"a":1}</script><script src="/_astro/a.js" type="module"></script>',
    )
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  })

  it('stands right behind the charset, before anything it has to cover', () => {
    const page = addPolicy('<head><meta charset="utf-8"><script>one()</script></head>', 'a.html')
    expect(page).toMatch(/<meta charset="utf-8"><meta http-equiv="content-security-policy"/)
  })

  it('refuses a style attribute, which the policy would block in silence', () => {
    expect(() =>
      addPolicy('<meta charset="utf-8"><p class="a" style="color:red">x</p>', 'a.html'),
    ).toThrow('addPolicy(a.html): style attribute in <p class="a" style="color:red">')
  })

  it('refuses a page that names no charset', () => {
    expect(() => addPolicy('<p>x</p>', 'a.html')).toThrow('no <meta charset="utf-8">')
  })
})
