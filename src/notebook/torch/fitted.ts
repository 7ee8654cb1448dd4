// Scores that are fitted on training examples, in Python. Their code here works on arrays and not on tensors, so nothing can write
// them; what they compare with, `train_codes` and `train_mean`, the notebook has made before.

import type { ScoreId } from '../../scores/index.ts';

type Python = (name: string) => string;

/** k-means is not among them: its centres come from our own source of chance. */
export const fitted: Readonly<Partial<Record<ScoreId, Python>>> = {
  prior: name => `def ${name}(x, noise=None):
    mean, _ = model.encode(x)
    return mean.double().square().sum(1)`,
  mahalanobis: name => `def ${name}(x, noise=None):
    mean, _ = model.encode(x)
    codes, _ = train_codes()
    codes = codes.double()
    off = codes - codes.mean(0)
    covariance = off.T @ off / max(1, len(off) - 1)
    ridge = 1e-6 * (covariance.trace().item() / len(covariance) or 1)
    inverse = torch.linalg.inv(covariance + ridge * torch.eye(len(covariance), dtype=torch.double))
    z = mean.double() - codes.mean(0)
    return ((z @ inverse) * z).sum(1).sqrt()`,
  nearest: name => `def ${name}(x, noise=None):
    mean, _ = model.encode(x)
    codes, _ = train_codes()
    distances = torch.cdist(mean.double(), codes.double())
    return distances.topk(min(10, len(codes)), largest=False).values.mean(1)`,
  wasserstein: name => `def ${name}(x, noise=None):
    def points(mean, log_var):
        sigma = torch.zeros_like(mean) if log_var is None else (log_var / 2).exp()
        return torch.cat([mean, sigma], 1).double()
    squared = torch.cdist(points(*model.encode(x)), points(*train_codes())).square()
    return torch.quantile(squared, 0.5, dim=1)`,
  trainingMean: name => `def ${name}(x, noise=None):
    return (x.double() - train_mean()).square().sum(1).sqrt()`,
};
