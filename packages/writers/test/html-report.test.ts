import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../src/index.ts';
import { disclosure, report } from './fixture.ts';

const html = htmlReport(disclosure, report, 'zh');

describe('the html report', () => {
  it('escapes what the document says', () => {
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 其他');
  });

  it('loads nothing and allows only its own style and script', () => {
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    const inline = [...html.matchAll(/<(style|script)>([\s\S]*?)<\/\1>/g)];
    expect(inline).toHaveLength(2);
    for (const [, , content = ''] of inline) {
      expect(html).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    }
    expect(html).toContain("default-src 'none'");
  });

  it('leads from every finding with a place to its mark, and back', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(ids).toContain(link);
  });

  it('marks with sign and word', () => {
    expect(html).toMatch(/mz-error mz-primary mz-number"[^>]*>.*?✗<\/span> 错误/);
  });

  it('marks the sentence of a finding in prose, and the words in it', () => {
    expect(html).toMatch(/<mark[^>]*mz-warning[^>]*>.*?其他事项见<strong>2023年说明<\/strong>。<\/mark>/);
  });

  it('tells blank, withheld, unreadable and 0 apart', () => {
    expect(html).toMatch(/class="[^"]*mz-withheld"[^>]*>.*?<span class="mz-tag">涉密<\/span>/);
    expect(html).toMatch(/mz-unreadable"[^>]*>8O\.00 <span class="mz-tag">读不出/);
    expect(html).toMatch(/class="mz-number">0\.00</);
    expect(html).toMatch(/class="mz-blank"><\/td>/);
  });

  it('is written in English too', () => {
    const english = htmlReport(disclosure, report, 'en');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('Row 合计');
    expect(english).toContain('Findings');
  });
});
