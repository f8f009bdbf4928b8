import { describe, expect, it } from 'vitest'
import { writeMarkdown } from '../../../src/integrations/markdown.ts'

describe('a page as Markdown', () => {
  it('keeps headings, paragraphs, lists and links', () => {
    const html =
      '<div><h1>Iron</h1><p>It <b>may</b> help, see <a href="/a_(b)/">this</a>.</p><ul><li>one</li><li>two<ul><li>deep</li></ul></li></ul><ol><li>first</li></ol></div>'
    expect(writeMarkdown(html)).toBe(
      '# Iron\n\nIt **may** help, see [this](/a%5F%28b%29/).\n\n- one\n- two\n  - deep\n\n1. first',
    )
  })

  it('writes a table with its caption, and leaves out columns and rows that only held drawings', () => {
    const html =
      '<table><caption>Found</caption><tr><th>Trial</th><td></td><th>Points</th></tr><tr><th>A | B</th><td><svg><path d="M0"/></svg></td><td>3</td></tr><tr><td></td><td><svg></svg></td><td></td></tr><tr><td colspan="2">both</td><td>4</td></tr></table>'
    expect(writeMarkdown(html)).toBe(
      '**Found**\n\n| Trial | Points |\n| --- | --- |\n| A \\| B | 3 |\n| both | 4 |',
    )
  })

  it('writes terms with what is said of them', () => {
    const html =
      '<dl><div><dt>Design</dt><dd>Trial</dd></div><dt><b>Who</b> else</dt><dd>Adults</dd><dd>Children</dd></dl>'
    expect(writeMarkdown(html)).toBe('- **Design**: Trial\n- **Who** else: Adults Children')
  })

  it('leaves out controls, drawings, scripts and what is hidden', () => {
    const html =
      '<p>Read<button>Press</button><script>if (a</b>) {}</script><svg viewBox="0"><text>x</text></svg></p><p hidden>Not yet</p><form><label>Words <input type="search"></label></form><nav><a href="/">Home</a></nav>'
    expect(writeMarkdown(html)).toBe('Read')
  })

  it('sets apart pieces that the page sets apart by its styles', () => {
    expect(writeMarkdown('<p><b>Strength</b><span>By chance.</span></p>')).toBe(
      '**Strength** By chance.',
    )
    expect(writeMarkdown('<p>so you can.<sup><a href="#1">1</a></sup></p>')).toBe(
      'so you can.[1](#1)',
    )
  })

  it('writes signs of Markdown and of HTML as the text that they are', () => {
    expect(writeMarkdown('<p>2016. a*b [c] &lt;script&gt; &#39;5 &amp; &lt;3&#x27;</p>')).toBe(
      "2016\\. a\\*b \\[c\\] \\<script> '5 & <3'",
    )
    expect(writeMarkdown('<p># no heading</p><p>- no list</p><p>−3 points</p>')).toBe(
      '\\# no heading\n\n\\- no list\n\n−3 points',
    )
    expect(writeMarkdown('<pre><code>a &lt; b\n  c</code></pre>')).toBe('```\na < b\n  c\n```')
  })

  it('reads lists of tens of thousands of entries', () => {
    const count = 20_000
    const text = writeMarkdown(`<ul>${'<li><a href="/a/">word</a></li>'.repeat(count)}</ul>`)
    expect(text.split('\n')).toHaveLength(count)
  })
})

it('reads HTML that closes too little or too much', () => {
  expect(writeMarkdown('<ul><li>one<li>two</ul></div><p>three')).toBe('- one\n- two\n\nthree')
})
