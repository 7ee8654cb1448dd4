// The words that a beginner does not know, each in two or three sentences. Texts all over the lab mark them, `[[nat]]`, and an
// entry may mark others. What a loss or a score computes is taken from its own file.

import { plain } from '../core/marked.ts';
import { anyWords, type Words, worded } from '../core/words.ts';
import { likelihoods } from '../likelihoods/index.ts';
import { losses } from '../losses/index.ts';
import { scores } from '../scores/index.ts';

export interface Entry {
  readonly term: string;
  /** Other words by which it is searched for. */
  readonly also?: string;
  readonly text: string;
  /** LaTeX. */
  readonly formula?: string;
  readonly source?: string;
}

/** By the id that `[[…]]` names: the term in small letters, with hyphens. */
export const glossary: Readonly<Record<string, Entry>> = {
  accuracy: {
    term: 'Accuracy',
    text: 'The share of verdicts that are right, alarms and passes together. Where anomalies are rare it says little: a detector that never raises an alarm is nearly always right.',
    formula: '\\frac{\\text{right verdicts}}{\\text{all}}',
  },
  'active-unit': {
    term: 'Active unit',
    also: 'active dimension',
    text: 'A latent dimension that says something about the {image}: over the {images}, the mean of its [[posterior]] has a [[variance|standard deviation]] above 0.01. A dimension that is not active has [[collapsed|posterior collapse]].',
    formula: '\\operatorname{Var}_x\\bigl(\\mu_j(x)\\bigr) > 0.01',
    source: 'Burda, Grosse and Salakhutdinov (2016).',
  },
  anomaly: {
    term: 'Anomaly',
    also: 'outlier novelty anomalous normal',
    text: 'Something unlike what is normal. Here you choose what counts as one: a class that is held out of training, all classes but one, or a class of another dataset. Labels are used to judge the detector, never to train the model.',
  },
  auc: {
    term: 'AUC',
    also: 'area under the ROC curve AUROC',
    text: 'Area under the [[ROC curve]]: the probability that a random [[anomaly]] scores higher than a random normal {image}, with ties counted as half. 1 is perfect, 0.5 a coin flip; below 0.5, anomalies look more normal than the normals. It needs no [[threshold]].',
    formula: '\\mathrm{AUC} = P(s_a > s_n) + \\tfrac12 P(s_a = s_n)',
    source: 'Hanley and McNeil (1982).',
  },
  autoencoder: {
    term: 'Autoencoder',
    also: 'VAE variational autoencoder',
    text: 'A network that squeezes {an image} into a few numbers with its [[encoder]] and reconstructs it from them with its [[decoder]]. In a variational autoencoder (VAE) the encoder answers with a Gaussian instead of a point, the [[posterior]].',
    source: 'Hinton and Salakhutdinov (2006); Kingma and Welling (2013).',
  },
  'average-precision': {
    term: 'Average precision',
    also: 'AP area under the precision-recall curve',
    text: 'Area under the precision-recall curve: the [[precision]] at every threshold, weighted by the gain in [[recall]] there. Random alarms reach the share of anomalies in the test set, so it depends on the [[prevalence]], unlike the [[AUC]].',
    formula: '\\mathrm{AP} = \\sum_k (R_k - R_{k-1})\\, P_k',
  },
  batch: {
    term: 'Batch',
    also: 'minibatch step',
    text: 'The {images} of one training step. The [[gradient]] is averaged over them: small batches give more and noisier steps per [[epoch]], large ones fewer and smoother steps.',
  },
  'beta-vae': {
    term: 'β-VAE',
    also: 'beta weight of KL disentangle',
    text: 'A VAE whose [[KL divergence]] is weighted by β in the loss. Above 1 the code says less and its dimensions may come to mean different things (they disentangle); below 1 the reconstructions get sharper and the latent space gets gaps.',
    formula:
      '\\mathbb E_{q(z \\mid x)}\\bigl[-\\log p(x \\mid z)\\bigr] + \\beta\\, \\mathrm{KL}\\bigl(q(z \\mid x) \\,\\Vert\\, p(z)\\bigr)',
    source: 'Higgins et al. (2017).',
  },
  bootstrap: {
    term: 'Bootstrap',
    also: 'resampling',
    text: 'A way to see how much a number would vary: draw a test set of the same size from the {images} at hand, with replacement, compute the number again, and repeat many times. The spread of the results gives a [[confidence interval]].',
    source: 'Efron (1979).',
  },
  calibration: {
    term: 'Calibration',
    also: 'calibration set calibrate',
    text: 'Setting the [[threshold]] on normal {images} that are neither trained on nor tested on, so that a chosen share of them raises a false alarm. It needs no anomalies and no labels of the test set.',
  },
  classifier: {
    term: 'Classifier',
    also: 'supervised support vector machine SVM logistic regression label labelled linear',
    text: 'A rule that is learned from {images} of both kinds, each with its label. Both of the lab draw a plane through the latent space: logistic regression makes the labels as likely as it can, the linear support vector machine keeps the labelled {images} as far from the plane as it can. A score is learned from normal {images} alone; what a classifier learns in addition is worth what the labels cost.',
    formula: 'f(z) = w^\\top z + b',
    source: 'Cox (1958); Cortes and Vapnik (1995).',
  },
  'confidence-interval': {
    term: 'Confidence interval',
    also: 'CI 95% band',
    text: 'A range for a number that was measured on a sample. A 95% interval is made by a procedure that covers the true value in 95 of 100 samples; here it spans the middle 95% of [[bootstrap]] results. The band of the ROC curve is pointwise: it holds for each false-alarm rate by itself, not for the whole curve at once.',
  },
  contamination: {
    term: 'Contamination',
    also: 'label noise uncleaned data',
    text: 'Anomalies among the training {images}, as in data that nobody has cleaned. The model learns to reconstruct them too, so they become harder to detect.',
  },
  covariance: {
    term: 'Covariance',
    also: 'correlation',
    text: 'How much two numbers vary together. The covariance matrix of the training codes says how far they spread in each direction of the latent space.',
    formula: 'S = \\tfrac1n \\sum_i (\\mu_i - m)(\\mu_i - m)^\\top',
  },
  'cross-entropy': {
    term: 'Cross-entropy',
    also: 'binary cross-entropy Bernoulli',
    text: 'How surprised the decoder is by the {pixels}: minus the logarithm of the probability that it gave each of them, summed over the {image}. A value between 0 and 1 counts as partly either, so it always costs something.',
    formula: likelihoods.bernoulli.formula,
    source: likelihoods.bernoulli.source,
  },
  decoder: {
    term: 'Decoder',
    also: 'generator p(x|z)',
    text: 'The half of the network that turns a code into {an image}: for every {pixel} a probability or, with a Gaussian [[likelihood]], a mean and perhaps a width.',
  },
  'denoising-autoencoder': {
    term: 'Denoising autoencoder',
    also: 'corruption noise masking salt pepper',
    text: 'An autoencoder whose [[encoder]] is given {an image} with noise on it, while the loss compares with the {image} as it was. It cannot learn to copy: it has to know what {images} are like to put one right.',
    source: 'Vincent and others (2008).',
  },
  density: {
    term: 'Density',
    also: 'probability density Gaussian likelihood log-density',
    text: 'How much probability there is per unit of a quantity that can take any value, as under a Gaussian. Over a narrow range it can exceed 1, so minus its logarithm can be negative, and only differences between such numbers mean something.',
    formula: '\\mathcal N(x; \\mu, \\sigma^2) = \\frac{1}{\\sqrt{2\\pi\\sigma^2}}\\, e^{-(x - \\mu)^2 / 2\\sigma^2}',
  },
  discriminator: {
    term: 'Discriminator',
    also: 'adversarial GAN generator critic',
    text: 'A network that is given a code and says how probable it is that it came from the [[prior]] and not from the [[encoder]], which learns to deceive it. When it is right half of the time, the two cannot be told apart any more.',
    source: 'Goodfellow and others (2014).',
  },
  elbo: {
    term: 'ELBO',
    also: 'evidence lower bound variational bound',
    text: 'Evidence lower bound: a quantity that is never above the log-[[likelihood]] of {an image} and, unlike it, can be computed. Its negative is [[reconstruction error]] plus [[KL divergence]], the loss of a VAE at β = 1.',
    formula:
      '\\log p(x) \\ge \\mathbb E_{q(z \\mid x)}\\bigl[\\log p(x \\mid z)\\bigr] - \\mathrm{KL}\\bigl(q(z \\mid x) \\,\\Vert\\, p(z)\\bigr)',
    source: 'Kingma and Welling (2013).',
  },
  encoder: {
    term: 'Encoder',
    also: 'q(z|x) inference network',
    text: 'The half of the network that turns {an image} into a code: a mean for each [[latent variable]] and, in a VAE, a width, which together are the [[posterior]].',
  },
  epoch: {
    term: 'Epoch',
    text: 'One pass of training over all training {images}, in a new random order each time. With 50,000 {images} in [[batches|batch]] of 100 it has 500 steps.',
  },
  'f1-score': {
    term: 'F1 score',
    also: 'F-measure',
    text: 'The harmonic mean of [[precision]] and [[recall]]: high only if both are. It depends on the [[threshold]] and on the [[prevalence]].',
    formula: 'F_1 = \\frac{2 P R}{P + R}',
  },
  'false-alarm-rate': {
    term: 'False-alarm rate',
    also: 'false positive rate FPR false alarm specificity',
    text: 'The share of normal {images} that raise an alarm, also called the false positive rate. [[Calibration]] keeps it near the rate that you choose.',
    formula: '\\frac{\\text{false alarms}}{\\text{normals}}',
  },
  gradient: {
    term: 'Gradient',
    also: 'backpropagation derivative optimizer',
    text: 'How the loss changes with each weight. Training takes steps against it, and the optimizer decides how long they are.',
  },
  'hidden-unit': {
    term: 'Hidden unit',
    also: 'neuron ReLU layer width',
    text: 'One of the numbers that a network computes between its input and its output: a weighted sum of the layer before, or zero if that is negative.',
  },
  'importance-sampling': {
    term: 'Importance sampling',
    also: 'importance weight importance-weighted bound IWAE',
    text: 'Estimating an average over one distribution with samples of another, each weighted by how much likelier it is under the first. Codes drawn from the [[posterior]] and weighted this way estimate the [[likelihood]] of {an image} better than the [[ELBO]] does.',
    formula: scores.importance.formula,
    source: scores.importance.source,
  },
  'kl-divergence': {
    term: 'KL divergence',
    also: 'Kullback-Leibler divergence relative entropy',
    text: 'How far one probability distribution is from another, in [[nats|nat]]; zero only if they are the same. Here it compares the Gaussian that the encoder gives {an image} with the [[prior]]: what the code costs.',
    formula: losses.kl.formula,
    source: 'Kingma and Welling (2013), appendix B.',
  },
  'k-means': {
    term: 'k-means',
    also: 'clustering cluster centre',
    text: 'Divides points into k clusters, each around the mean of its points, so that points are close to their own centre.',
    source: 'Lloyd (1982); with the first centres of Arthur and Vassilvitskii (2007).',
  },
  'latent-variable': {
    term: 'Latent variable',
    also: 'code z latent dimension latent space',
    text: 'A quantity that is not observed but explains what is. Here, the few numbers z that the decoder draws {an image} from: its code. All possible codes make up the latent space.',
  },
  'learning-rate': {
    term: 'Learning rate',
    also: 'step size eta',
    text: 'How far each training step goes along the [[gradient]]. The most important setting of an optimizer: too high and the loss diverges, too low and it hardly moves.',
  },
  likelihood: {
    term: 'Likelihood',
    also: 'log-likelihood evidence density p(x)',
    text: 'The probability, or the [[density]], that a model gives to data. For {an image} it is p(x), averaged over all codes of the [[prior]], which cannot be computed exactly: the [[ELBO]] bounds it. High likelihood does not mean typical: simple {images} often have a higher one than those trained on.',
    formula: 'p(x) = \\int p(x \\mid z)\\, p(z)\\, dz',
    source: 'Nalisnick et al. (2019).',
  },
  lstm: {
    term: 'LSTM',
    also: 'long short-term memory recurrent gate',
    text: 'Long short-term memory: a layer that reads a series step by step and keeps what it needs later. Gates, numbers from 0 to 1 that it learns as well, decide at each step what is written down, what is forgotten, and what is shown.',
    formula: 'c_t = f_t \\odot c_{t-1} + i_t \\odot \\tilde c_t, \\quad h_t = o_t \\odot \\tanh c_t',
    source: 'Hochreiter and Schmidhuber (1997); the gate that forgets is from Gers, Schmidhuber and Cummins (2000).',
  },
  'mahalanobis-distance': {
    term: 'Mahalanobis distance',
    text: 'Distance from the centre of a cloud of points, measured in standard deviations of the cloud in that direction, so that a stretched cloud counts as if it were round.',
    formula: scores.mahalanobis.formula,
    source: scores.mahalanobis.source,
  },
  manifold: {
    term: 'Manifold',
    text: 'A curved surface within a larger space. Real {images} fill only a thin part of all possible {images}; the decoder maps the latent plane onto such a surface, and the card shows it on a grid of codes.',
  },
  'mutual-information': {
    term: 'Mutual information',
    also: 'disentanglement MIG information gap factors',
    text: 'How much one quantity tells of another, whatever the form of their relation: by how many [[nats|nat]] it lessens what is not known of it. Divided by all that there is to know, it is a share between 0 and 1.',
    formula: 'I(z; v) = H(v) - H(v \\mid z)',
    source: 'Chen et al. (2018).',
  },
  nat: {
    term: 'Nat',
    also: 'unit of information bit',
    text: 'A unit of information, like the bit but with the natural logarithm: one nat is 1.44 bits. An event of probability p surprises by −log p nats.',
    formula: '1\\ \\text{nat} = \\tfrac{1}{\\ln 2}\\ \\text{bits} \\approx 1.44\\ \\text{bits}',
  },
  overfitting: {
    term: 'Overfitting',
    also: 'generalisation memorising',
    text: 'The model gets better on the {images} it trains on but not on others. It shows where the loss of the calibration {images} stops falling, or rises, while that of the training {images} still falls.',
  },
  posterior: {
    term: 'Posterior',
    also: 'q(z|x) approximate posterior Gaussian',
    text: 'What is known of the code once the {image} has been seen. The [[encoder]] approximates it by a Gaussian, with a mean and a width for each [[latent variable]].',
    formula: 'q(z \\mid x) = \\mathcal N\\bigl(\\mu(x), \\sigma^2(x)\\bigr)',
  },
  'posterior-collapse': {
    term: 'Posterior collapse',
    also: 'collapsed',
    text: 'The encoder gives every {image} nearly the same Gaussian, the [[prior]], so the code says nothing and the decoder draws an average. A large β or a large noise brings it about. Single dimensions can collapse while others remain [[active|active unit]].',
  },
  precision: {
    term: 'Precision',
    also: 'positive predictive value correct alarms',
    text: 'The share of alarms that are correct. It falls with the [[prevalence]]: where anomalies are rare, most alarms of a good detector may still be false.',
    formula: '\\frac{\\text{anomalies caught}}{\\text{alarms}}',
  },
  prevalence: {
    term: 'Prevalence',
    also: 'base rate share of anomalies',
    text: 'How common anomalies are among all {images}. In a test set it is often a tenth; where a detector is used it may be one in a thousand.',
  },
  prior: {
    term: 'Prior',
    also: 'p(z)',
    text: 'What is assumed of the code before any {image} is seen. In a VAE, the [[standard normal]] in every dimension; codes drawn from it should decode to plausible {images}.',
    formula: 'p(z) = \\mathcal N(0, I)',
  },
  projection: {
    term: 'Projection',
    also: 'dimensionality reduction PCA principal components UMAP t-SNE embedding',
    text: 'Codes of many numbers as points of a plane. PCA turns the space and keeps the two directions of greatest variance, so every place is still a code; UMAP and t-SNE keep neighbours together and bend the rest, so that only closeness can be read from them. How far it can be read, [[trustworthiness]] says.',
  },
  quantile: {
    term: 'Quantile',
    also: 'percentile median',
    text: 'The value below which a given share of numbers lies: half of them lie below the median, the 50% quantile. A [[threshold]] at the 95% quantile of normal scores gives about 5% false alarms.',
  },
  recall: {
    term: 'Recall',
    also: 'sensitivity true positive rate TPR detection rate caught',
    text: 'The share of anomalies that raise an alarm, also called sensitivity or the true positive rate.',
    formula: '\\frac{\\text{anomalies caught}}{\\text{anomalies}}',
  },
  'reconstruction-error': {
    term: 'Reconstruction error',
    also: 'residual reconstruction loss redrawn',
    text: 'How much {an image} and its reconstruction differ. The loss measures it by [[cross-entropy]], or as another [[likelihood]] has it; the scores L1 and L2 by absolute and squared differences. {An image} that is reconstructed badly is probably unlike those trained on.',
  },
  reparameterisation: {
    term: 'Reparameterisation',
    also: 'reparameterization trick noise epsilon sampling',
    text: 'Writing a sample of the [[posterior]] as its mean plus its width times noise, so that the [[gradient]] can flow through mean and width.',
    formula: 'z = \\mu(x) + \\sigma(x)\\, \\epsilon, \\quad \\epsilon \\sim \\mathcal N(0, I)',
    source: 'Kingma and Welling (2013).',
  },
  'roc-curve': {
    term: 'ROC curve',
    also: 'receiver operating characteristic',
    text: 'Receiver operating characteristic: for every possible [[threshold]], the share of anomalies caught ([[recall]], up) against the share of normal {images} that raise an alarm ([[false-alarm rate]], right).',
    source: 'Fawcett (2006).',
  },
  score: {
    term: 'Score',
    also: 'anomaly score',
    text: 'One number per {image} that says how anomalous it looks to the model. The detector compares it with a [[threshold]]; scores differ in what they look at and in what they are blind to.',
  },
  seed: {
    term: 'Seed',
    also: 'random seed reproducible',
    text: 'The number that all pseudo-random choices of a run follow from. Runs with different seeds show how much of a result is luck.',
  },
  silhouette: {
    term: 'Silhouette',
    also: 'cluster quality separation',
    text: 'Whether a point lies in its cluster or between two: its mean distance to the next cluster less that to its own, divided by the larger of the two. Near 1 it lies deep in its cluster, at 0 between two, below 0 nearer to another.',
    formula: '\\frac{b - a}{\\max(a, b)}',
    source: 'Rousseeuw (1987).',
  },
  'spherical-interpolation': {
    term: 'Spherical interpolation',
    also: 'slerp great circle',
    text: 'The way between two codes that turns by equal angles round the origin and keeps its distance from it. In many dimensions nearly all codes of a [[standard normal]] are about equally far from the origin, so the straight way leads through a place where hardly any are.',
    formula: '\\frac{\\sin((1-t)\\,\\omega)}{\\sin\\omega}\\, a + \\frac{\\sin(t\\,\\omega)}{\\sin\\omega}\\, b',
    source: 'Shoemake (1985); White (2016).',
  },
  'standard-deviation': {
    term: 'Standard deviation',
    also: 'variance sigma spread',
    text: 'How far numbers typically lie from their mean: the square root of the variance, which is the mean squared distance from it.',
    formula: '\\sigma = \\sqrt{\\tfrac1n \\sum_i (x_i - \\bar x)^2}',
  },
  'standard-error': {
    term: 'Standard error',
    also: 'uncertainty of a mean',
    text: 'The [[standard deviation]] of an estimate. For a mean over L samples it is their standard deviation over √L, so four times as many samples halve it.',
    formula: '\\sigma / \\sqrt L',
  },
  'standard-normal': {
    term: 'Standard normal',
    also: 'Gaussian normal distribution bell curve N(0, 1)',
    text: 'The bell curve with mean 0 and [[standard deviation]] 1. About 68% of it lies within 1 of zero and 95% within 2.',
  },
  threshold: {
    term: 'Threshold',
    also: 'decision cut-off alarm',
    text: 'The score beyond which {an image} raises an alarm. A lower one catches more anomalies and raises more false alarms. It should be set without the labels it is judged by: see [[calibration]].',
  },
  trustworthiness: {
    term: 'Trustworthiness',
    also: 'projection quality neighbours',
    text: 'Whether the nearest points on a plane are near in the space as well: 1 where all of them are, about 0.5 where the plane says nothing. It does not say whether those who are near in the space are near on the plane.',
    formula: '1 - \\tfrac{2}{nk(2n - 3k - 1)} \\sum_i \\sum_{j \\in U_k(i)} \\max(0, r(i, j) - k)',
    source: 'Venna and Kaski (2001).',
  },
  'wasserstein-distance': {
    term: 'Wasserstein distance',
    also: '2-Wasserstein earth mover optimal transport Fréchet',
    text: 'The least distance over which one distribution has to be moved to become another. Between two Gaussians with independent dimensions it compares means and [[standard deviations|standard deviation]].',
    formula: 'W_2^2 = \\lVert \\mu_1 - \\mu_2 \\rVert^2 + \\lVert \\sigma_1 - \\sigma_2 \\rVert^2',
    source: 'Dowson and Landau (1982).',
  },
  'youden-j': {
    term: 'Youden’s J',
    also: 'Youden index informedness',
    text: '[[Recall]] minus [[false-alarm rate]]: the height of the [[ROC curve]] above the diagonal. The threshold where it is largest is best only on the {images} that it was chosen on.',
    source: 'Youden (1950).',
  },
};

export const glossaryIds: readonly string[] = Object.keys(glossary);

/** Ids of the entries that have these letters in their name, their synonyms or their text; the name counts most. */
export function findTerms(query: string, words: Words = anyWords): readonly string[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return glossaryIds;
  const has = (text = '') => plain(worded(text, words)).toLowerCase().includes(wanted);
  const rank = ({ term, also, text }: Entry) => (has(term) ? 0 : has(also) ? 1 : has(text) ? 2 : 3);
  return glossaryIds.filter(id => rank(glossary[id]) < 3).sort((a, b) => rank(glossary[a]) - rank(glossary[b]));
}
