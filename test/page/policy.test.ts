// What the page may load, by its own word: its own files and the published datasets. A visit to every corner loads nothing else.

import { describe, expect, it } from 'vitest';
import files from '../../src/datasets/files.json' with { type: 'json' };
import { stage } from './visit.ts';

const { open } = stage({ datasets: false, bench: [] });

const { mnist: digits, 'fashion-mnist': clothes, 'breast-cancer': rows } = files;
const mirrors = [digits, clothes, rows].flat().flatMap(file => file.mirrors);

describe('the page', () => {
  it('says what it may load, and no more', async () => {
    const { page } = await open('?dataset=strokes', { expected: /Content Security Policy|violates/ });
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    const directives = new Map((policy ?? '').split('; ').map(each => [each.split(' ')[0], each.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(new Set(directives.get('connect-src'))).toEqual(
      new Set(["'self'", ...mirrors.map(address => new URL(address).origin)]),
    );
    // No text is made a program, but for WebAssembly; in the page itself stand only scripts that were built into it.
    const scripts = directives.get('script-src')!.filter(source => !source.startsWith("'sha256-"));
    expect(scripts).toEqual(["'self'", "'wasm-unsafe-eval'"]);

    const refused = await page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', event => broken.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.smuggled = true';
      document.body.append(script);
      const element = document.createElement('div');
      element.innerHTML = '<img src="data:," onerror="window.smuggled = true">';
      document.body.append(element);
      await fetch('https://example.org/').catch(() => {});
      await new Promise(done => setTimeout(done, 200));
      return { broken: [...new Set(broken)].sort(), smuggled: 'smuggled' in window };
    });
    expect(refused).toEqual({ broken: ['connect-src', 'script-src-attr', 'script-src-elem'], smuggled: false });
  });
});
