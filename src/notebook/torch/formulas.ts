// The engine's own formulas in PyTorch: what stands for one operation here is a function of a few lines in the notebook, and only
// those that are used are written.

export interface Formula {
  /** Name of the Python function. */
  readonly name: string;
  readonly python: string;
  /** Other formulas that it calls. */
  readonly calls?: readonly string[];
}

const text = (name: string, python: string, calls?: readonly string[]): Formula => ({
  name,
  python,
  ...(calls && { calls }),
});

/** By the name of the operation. Sums go over the values of an example: [n, values] -> [n], nats. */
export const formulas: Readonly<Record<string, Formula>> = {
  bernoulli: text(
    'bernoulli',
    `def bernoulli(x, logits):
    """-log p(x|z) of values in 0..1 from logits, in nats. Kingma and Welling (2013), appendix C.1."""
    return F.binary_cross_entropy_with_logits(logits, x, reduction='none').sum(1)`,
  ),
  gaussian: text(
    'gaussian',
    `def gaussian(x, mean, log_var):
    """-log p(x|z) of a Gaussian, in nats; one log-variance for all values, or one for each. Appendix C.2."""
    log_var = torch.as_tensor(log_var).clamp(-10, 10)
    return 0.5 * (math.log(2 * math.pi) + log_var + (x - mean).square() / log_var.exp()).sum(1)`,
  ),
  gaussianPerValue: text(
    'gaussian_per_value',
    `def gaussian_per_value(x, decoded):
    """The same of a decoder that gives mean and log-variance of each value, side by side."""
    return gaussian(x, decoded[:, 0::2], decoded[:, 1::2])`,
    ['gaussian'],
  ),
  meanPerValue: text(
    'mean_per_value',
    `def mean_per_value(decoded):
    """The first of each two numbers, which is the mean."""
    return decoded[:, 0::2]`,
  ),
  gaussianKl: text(
    'gaussian_kl',
    `def gaussian_kl(mean, log_var):
    """KL(N(mean, exp(log_var)) || N(0, 1)), summed over latent dimensions, in nats. Appendix B."""
    return -0.5 * (1 + log_var - mean.square() - log_var.exp()).sum(1)`,
  ),
  reparameterise: text(
    'reparameterise',
    `def reparameterise(mean, log_var, noise):
    """A sample of the posterior through which gradients go: z = mean + sigma * noise."""
    return mean + (log_var / 2).exp() * noise`,
  ),
};

/** The Python of these formulas and of those that they call, each once, in the order above. */
export function pythonOf(used: ReadonlySet<string>): string {
  const all = new Set(used);
  for (const id of used) for (const other of formulas[id].calls ?? []) all.add(other);
  return Object.keys(formulas)
    .filter(id => all.has(id))
    .map(id => formulas[id].python)
    .join('\n\n\n');
}
