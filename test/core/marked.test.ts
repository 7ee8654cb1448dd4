import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, plain } from '../../src/core/marked.ts';

describe('a text with terms', () => {
  it('is read as what stands between them and what they are called', () => {
    expect(pieces('A [[nat]] is a unit, two [[nats|nat]] are two.')).toEqual([
      'A ',
      { text: 'nat', id: 'nat' },
      ' is a unit, two ',
      { text: 'nats', id: 'nat' },
      ' are two.',
    ]);
    expect(pieces('[[KL divergence]]')).toEqual([{ text: 'KL divergence', id: 'kl-divergence' }]);
    expect(pieces('[[Distance|Mahalanobis distance]] x')).toEqual([
      { text: 'Distance', id: 'mahalanobis-distance' },
      ' x',
    ]);
  });

  it.each(['', 'none', '[one] and [[', ']] back', '[[]]', '[[a|b|c]]', '[[ [nested] ]]'])(
    'is itself without a whole mark: %j',
    text => {
      expect(pieces(text)).toEqual(text === '' ? [] : [text]);
      expect(plain(text)).toBe(text);
    },
  );

  it('loses no letter: its pieces together are the plain text', () => {
    const bits = fc.constantFrom('[[nat]]', '[[a|b]]', 'word ', '[', ']', '|', '[[', ']]');
    fc.assert(
      fc.property(fc.array(bits), parts => {
        const text = parts.join('');
        const shown = pieces(text).map(piece => (typeof piece === 'string' ? piece : piece.text));
        expect(shown.join('')).toBe(plain(text));
        expect(shown).not.toContain('');
      }),
    );
  });
});
