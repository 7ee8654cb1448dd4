import { describe, expect, it } from 'vitest';
import { datasets } from '../../src/datasets/index.ts';
import { writeParts } from '../../src/notebook/torch/losses.ts';
import { writeModel } from '../../src/notebook/torch/model.ts';
import { writeScore } from '../../src/notebook/torch/scores.ts';
import { defaultsOf, type Params } from '../../src/params/schema.ts';
import { scoreIds, scores } from '../../src/scores/index.ts';

const modelOf = (change: Partial<Params> & Pick<Params, 'model' | 'dataset'>) => {
  const params = { ...defaultsOf(change), ...change };
  return { params, written: writeModel(datasets[change.dataset].shape, params) };
};

describe('a model in PyTorch', () => {
  it('is a class that a student recognises: the dense VAE, line by line', () => {
    const { written } = modelOf({ model: 'vae', dataset: 'mnist' });
    expect(written.python).toBe(`class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(784, 400)
        self.mean = nn.Linear(400, 2)
        self.log_var = nn.Linear(400, 2)
        self.decoder = nn.Linear(2, 400)
        self.output = nn.Linear(400, 784)

    def encode(self, x):
        """x [n, 784] -> mean and log-variance of the code, [n, 2] each."""
        h = F.relu(self.encoder(x))
        mean = self.mean(h)
        log_var = self.log_var(h).clamp(-10, 10)
        return mean, log_var

    def decode(self, z):
        """z [n, 2] -> what the likelihood takes, [n, 784]."""
        h = F.relu(self.decoder(z))
        h2 = self.output(h)
        return h2

    def nll(self, x, output):
        """-log p(x|z), summed over values: [n], nats."""
        return bernoulli(x, output)

    def reconstruction(self, output):
        """E[x|z], [n, 784]."""
        return output.sigmoid()`);
  });

  it('pads a convolution that halves at the bottom and right, and cuts off what its reverse has too much', () => {
    const { python } = modelOf({ model: 'conv-vae', dataset: 'mnist' }).written;
    expect(python).toContain('self.conv1 = nn.Conv2d(1, 32, 3, stride=2)\n');
    expect(python).toContain('h = F.relu(self.conv1(F.pad(x.reshape(-1, 1, 28, 28), (0, 1, 0, 1))))\n');
    expect(python).toContain('self.deconv1 = nn.ConvTranspose2d(64, 64, 3, stride=2)\n');
    expect(python).toContain('F.relu(self.deconv1(h.reshape(-1, 7, 7, 64).permute(0, 3, 1, 2))[:, :, :14, :14])\n');
    expect(python).toContain('self.output = nn.ConvTranspose2d(32, 1, 3, padding=1)\n');
  });

  it('slides along a series, and pools what hangs over the edge', () => {
    const series = modelOf({ model: 'conv-vae', dataset: 'beats' }).written.python;
    expect(series).toContain('nn.Conv2d(1, 32, (1, 3), stride=(1, 2))');
    const pooled = modelOf({ model: 'conv-autoencoder', dataset: 'mnist' }).written.python;
    expect(pooled).toContain('F.max_pool2d(F.pad(h5, (0, 1, 0, 1), value=-math.inf), 2)');
    expect(pooled).toContain('F.interpolate(');
  });

  it('reads a series from both ends with one LSTM, and writes it with another', () => {
    const { python, links } = modelOf({ model: 'recurrent-vae', dataset: 'beats' }).written;
    expect(python).toContain('self.forward_backward = nn.LSTM(7, 32, batch_first=True, bidirectional=True)\n');
    expect(python).toContain('self.decoder(z.unsqueeze(1).expand(-1, 20, -1))[0]\n');
    expect(links.map(({ name }) => name)).toContain('forward_backward.weight_hh_l0_reverse');
  });

  it('has what its likelihood learns as a parameter of its own', () => {
    const { python, links } = modelOf({ model: 'vae', dataset: 'mnist', likelihood: 'gaussian-learned' }).written;
    expect(python).toContain('self.output_log_var = nn.Parameter(torch.zeros(1))\n');
    expect(python).toContain('return gaussian(x, output, self.output_log_var)');
    expect(links).toContainEqual({ name: 'output_log_var', weight: 'outputLogVar', shape: [1], axes: [0] });
  });
});

describe('scores in PyTorch', () => {
  const { params, written } = modelOf({ model: 'vae', dataset: 'mnist' });

  it('are written of every kind, but for the one that starts from our own chance', () => {
    const missing = scoreIds.filter(id => !writeScore(id, written, 784, new Set()));
    expect(missing).toEqual(['clusters']);
    for (const id of scoreIds) expect(writeScore(id, written, 784, new Set())?.python ?? scores[id].kind).not.toBe('');
  });

  it('say what the lab computes', () => {
    expect(writeScore('probability', written, 784, new Set())!.python).toBe(`def probability(x, noise=None):
    mean, log_var = model.encode(x)
    output = model.decode(mean)
    return 1 - (-model.nll(x, output) / 784).exp()`);
    const used = new Set<string>();
    expect(writeScore('negativeElbo', written, 784, used)!.python).toBe(`def negative_elbo(x, noise=None):
    mean, log_var = model.encode(x)
    said = []
    for each in noise:
        output = model.decode(reparameterise(mean, log_var, each))
        said.append(model.nll(x, output) + gaussian_kl(mean, log_var))
    said = torch.stack(said)
    return said.mean(0)`);
    expect([...used].sort()).toEqual(['gaussianKl', 'reparameterise']);
  });

  it('need no samples where codes are points', () => {
    const { written } = modelOf({ model: 'autoencoder', dataset: 'mnist' });
    expect(writeScore('l2', written, 784, new Set())).toMatchObject({ isSampled: false });
  });

  it('stand beside losses that are those of training', () => {
    const [{ python, terms, tensors }] = writeParts(written, { ...params, beta: 4, freeBits: 0.5 }, 784, new Set());
    expect(terms).toEqual([
      { id: 'reconstruction', weight: 1 },
      { id: 'kl', weight: 4 },
      { id: 'freeBits', weight: 4 },
    ]);
    expect(tensors).toHaveLength(10);
    expect(python).toContain("'kl': gaussian_kl(mean, log_var),");
    expect(python).toContain('.sum(0) / 100');
  });

  it('are of three updates where a discriminator is trained, each of its own weights', () => {
    const { params, written } = modelOf({ model: 'adversarial-autoencoder', dataset: 'mnist' });
    const parts = writeParts(written, params, 784, new Set());
    expect(parts.map(({ name }) => name)).toEqual(['autoencoder_losses', 'discriminator_losses', 'generator_losses']);
    expect(parts[1].tensors.every(name => name.startsWith('discriminator'))).toBe(true);
    expect(parts[1].python).toContain('logit = model.discriminate(noise)\n    logit2 = model.discriminate(mean)');
    expect(parts[2].tensors).toEqual(['encoder.weight', 'encoder.bias', 'code.weight', 'code.bias']);
  });
});
