import { describe, expect, it } from 'vitest';
import { canDiffer, contrasted, contrasts } from '../../src/params/contrast.ts';
import { defaultsOf, differing, initialParams } from '../../src/params/schema.ts';
import { randomParams } from './randomParams.ts';

describe('the second of two experiments', () => {
  it('is the first where nothing differs', () => {
    expect(contrasted(initialParams, {})).toEqual(initialParams);
    expect(contrasts(initialParams, initialParams)).toEqual([]);
  });

  it('has what differs, and what another model brings along', () => {
    expect(contrasts(initialParams, contrasted(initialParams, { beta: 8, latent: 3 }))).toEqual(['latent', 'beta']);
    const b = contrasted(initialParams, { model: 'conv-vae' });
    const { filters, batch, optimizer } = defaultsOf({ model: 'conv-vae' });
    expect(b).toMatchObject({ model: 'conv-vae', filters, batch, optimizer });
  });

  it('says nothing of a setting that neither of them has', () => {
    const a = { ...initialParams, model: 'autoencoder' } as const;
    expect(contrasts(a, { ...a, beta: 8 })).toEqual([]);
  });

  it.each(Array.from({ length: 40 }, (_, i) => i))(
    'is tested on the same examples and seen the same way, random params %i',
    i => {
      const b = contrasted(randomParams(i), randomParams(i + 100));
      const unlike = differing(b, randomParams(i)).filter(id => !canDiffer(id));
      expect(unlike).toEqual([]);
    },
  );
});
