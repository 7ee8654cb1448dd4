// What each view shows and how to read it. Apart from the registry, because the page is up before anybody reads it.

import type { ViewId } from './index.ts';
import type { ViewHelp } from './types.ts';

export const help: Readonly<Record<ViewId, ViewHelp>> = {
  latent: {
    text: 'Each point is a test {image} at the code that the [[encoder]] gives it; where that is a Gaussian, at its mean ([[posterior]]). {Images} that the model finds alike lie close together. While training is paused, a line encloses the densest half of each class. Dotted circles mark one and two [[standard deviations|standard deviation]] of the [[prior]], if the model has one; the dashed frame is the region that the manifold shows. A code of more than two numbers is shown by two of them, or by a [[projection]] of all, computed beside the run: of the first 2,000 codes while it trains, of t-SNE 1,000, and of 10,000, or 2,000, when it rests. How far neighbours on it can be believed, its [[trustworthiness]] says.',
    byMouse:
      'Hover anywhere to see what the decoder draws there; click a point to follow that {image}; with Shift, or with the lasso, draw a line around points to select them in the other figures too.',
    byTouch:
      'Tap anywhere to see what the decoder draws there, and a point to follow that {image}; two fingers zoom and move the plane; with the lasso, draw a line around points to select them in the other figures too.',
  },
  manifold: {
    text: 'What the [[decoder]] draws from a grid of codes in the latent plane ([[manifold]]): what lies between the classes, and how one turns into the next. The grid covers either the mean ± one [[standard deviation]] of the encoded test set or the 5% to 95% [[quantiles|quantile]] of the [[standard normal]], the [[prior]] of a variational model; gaps show better there. With more than two dimensions, the others stay at their mean.',
  },
  roc: {
    text: 'As the [[threshold]] is lowered, more anomalies are caught ([[recall]], up) and more normal {images} raise an alarm ([[false-alarm rate]], right). The area under the [[ROC curve]], the [[AUC]], is the probability that an anomaly scores higher than a normal {image}: 1 is perfect, 0.5 a coin flip. The ring is the threshold; drag it along the curve. The band is pointwise: at each false-alarm rate it holds the middle 95% of 200 [[bootstrap]] curves, which is no promise for a whole curve.',
  },
  reconstructions: {
    text: 'Test {images} above, their reconstructions below ([[reconstruction error]]), and the value of the chosen score. What the model has not learned tends to come back as something that it has. Choose {an image} to follow it through the lab and to open its card. {Images} selected in other figures are shown here too.',
  },
  score: {
    text: 'Normal and anomalous {images} are each shown as shares of their own kind, the more anomalous further right. The [[threshold]] is set on [[calibration]] {images}, all of them normal, so that the chosen share of them raises a false alarm. Drag it or type a value; all figures follow. Drag over a range beside it to select the {images} with such scores.',
  },
  scores: {
    text: 'The same model and the same test set, judged by different scores. [[AUC]] is the area under the [[ROC curve]], AP the [[average precision]]; both are computed when training stops. Scores in the latent space are fitted on 500 training {images}. To choose a score by these numbers is to choose it with the test labels.',
  },
  parallel: {
    text: 'Rows over one another: every vertical line is a column, and a row is a line that crosses all of them, at as many [[standard deviations|standard deviation]] from the training mean as its value is. Up to 150 normals and as many anomalies of the test set are drawn, and the selected row. An anomaly in one column leaves the bundle there; a broken correlation stays inside every column, and only its way from one to the next is unusual.',
    byMouse:
      'Point at a line to see which row it is and what it has there; click it to follow that row. With the keyboard, left and right arrows go from column to column, up and down from row to row; Enter follows it.',
    byTouch: 'Tap a line to follow that row.',
  },
  traces: {
    text: 'Series over one another, in the units of what was measured: up to 150 normals and as many anomalies of the test set, and the selected one. Where many pass it is darker. What leaves the bundle is unusual by itself; what stays inside may still have a shape that no normal series has.',
    byMouse:
      'Point at a line to see which series it is and what it has there; click it to follow that series. With the keyboard, left and right arrows go from point to point, up and down from series to series; Enter follows it.',
    byTouch: 'Tap a line to follow that series.',
  },
  draw: {
    text: 'An image of yours is prepared like the training images: white ink on black, scaled and centred in as many pixels. The model encodes it, reconstructs it and scores it, at every step of training. Try a digit, then something that is not a digit.',
    byMouse: 'Draw, paste, drop or open one.',
    byTouch: 'Draw or open one.',
  },
  'own-series': {
    text: 'A series of yours: the one that is selected, or the mean of the training series, with what you draw over it. The model encodes it, reconstructs it and scores it at every move, and at every step of training. The shaded band is the range of the training series at every point, the dashed line their mean. Raise a peak, flatten one, or move it to another time, and see which of these the model notices.',
    byMouse:
      'Draw over the curve, or pick a part and drag it. With the keyboard, left and right arrows walk from point to point, up and down change the value there; to move a part, Space begins it, ends it and lets it go.',
    byTouch: 'Press Edit, then draw over the curve, or pick a part and drag it.',
  },
  'own-row': {
    text: 'A row of yours, column by column. The model encodes it, reconstructs it and scores it at every change, and at every step of training. A slider covers the range of the training rows and a quarter more on either side; the line marks their mean, the diamond what the model redraws. Change one column by much, or several by a little so that they no longer fit together. A value that is missing is filled with the median of the training rows.',
    byMouse: 'Drag or type; the arrow keys change a number step by step. A row can be pasted from a spreadsheet.',
    byTouch: 'Drag or type. A row can be pasted from a spreadsheet.',
  },
  curves: {
    text: 'What training minimises, in [[nats|nat]] per {image}: [[reconstruction error]], and for a variational model β times the [[KL divergence]] from the [[standard normal]] as well; beside them, whatever the objective has besides. Solid lines are training {images}, dashed ones calibration {images}, which are never trained on; when the two diverge, the model has started to overfit ([[overfitting]]). The sharp drop at the start is cut off; double-click to see all of it.',
  },
  'precision-recall': {
    text: 'Of all anomalies, the share that is caught ([[recall]], right); of all alarms, the share that is correct ([[precision]], up). Unlike the [[ROC curve]] it depends on how common anomalies are ([[prevalence]]): the dotted line is what random alarms would reach. [[Average precision]] is the area under the curve. The ring is the [[threshold]]; drag it along the curve. [[Intervals|confidence interval]] show how far the numbers may be off by the luck of this test set: for the average precision by 200 [[bootstrap]] samples, for the share caught by Wilson’s formula.',
  },
  numbers: {
    text: 'How the {images} are divided. The model learns from training {images}; [[calibration]] {images} are all normal, never trained on, and used to set the [[threshold]]; test {images} are for evaluation. No {image} plays two parts. Parameters are the weights and biases that training adjusts, most of them those of the [[hidden units|hidden-unit]].',
  },
  cost: {
    text: 'The expected cost of 1,000 {images}: share of anomalies × share of them missed × cost of a miss, plus the same for false alarms. How common anomalies are ([[prevalence]]) and what errors cost is for you to say; how many are missed and how many false alarms there are is measured on the test set.',
  },
  classes: {
    text: 'Who raises the alarms? One row for each class of the test set. The strip shows where its scores lie, more anomalous to the right: half of its {images} lie in the box, nine of ten on the line, and the bar in the box is the median. The upright line is the threshold; what lies to its right raises an alarm. The rate is the share of the class that does, false alarms for a normal class; the AUC of a normal class is that of all anomalies against it alone, that of an anomalous class is its own against all normals. The average of either kind, weighted by {images}, is the AUC of the ROC curve. Choose a class to see its errors in the gallery.',
  },
  'auc-curve': {
    text: 'How well the chosen score tells anomalies from normals at every look at the run. While it trains, only as many test {images} are scored as there is time for, so the line trembles; the diamonds are the whole test set, scored when the run rested. The loss may still fall while the AUC falls too: a model that learns to draw everything draws anomalies as well. Choosing the epoch with the highest AUC means choosing it with the test labels, which is cheating. A score has points from the moment it was chosen.',
  },
  comparison: {
    text: 'Whether one score tells anomalies from normals better than another, or the same score of two runs. The test set is drawn anew 1,000 times out of itself, with replacement, and both judge the same {images} each time (paired bootstrap): an easy test set is easy for both, so their difference is surer than either area. The interval holds 95% of the differences; if it holds 0, this test set cannot tell which is better. It says nothing of the luck of training: for that, train with other seeds. Other kept runs on the same data can be chosen, too; they are compared by the score that was chosen when they came to rest.',
  },
  labels: {
    text: 'How much is a label worth? The model and its score have learned from normal {images} alone. Here somebody has found and labelled a few anomalies, and two [[classifiers|classifier]] learn from their codes and those of training normals where to draw a plane through the latent space. The curve has their [[AUC]], [[accuracy]] or F1 over the number of labels, on average of five draws, because a single label may be lucky; the band is from the worst draw to the best. Where a curve crosses the dotted line, that many labels are worth as much as the score; where it stays below, the classes lie in one another in the latent space, or no plane parts them, and labels do not help. Anomalies of a kind that nobody has labelled are not tested here: the score might still see them, a classifier need not. The interval is of the luck of the test set (Hanley and McNeil, 1982).',
  },
  likelihood: {
    text: 'How likely the model finds {images} that it has not learned from: bounds of log p(x), averaged over {images}; higher is better. The ELBO is what training raises. Importance weighting draws many codes for {an image} and weighs them by how well they explain it (Burda, Grosse and Salakhutdinov, 2016): the more samples, the closer to log p(x) from below. ± is the standard error over {images}. Bits per {pixel} are the same numbers, as the bits that a code built from this model would spend on each {pixel}: lower is better. Compare them between models of the same {images} only; values between 0 and 1 are counted as if they were probabilities, so they are no bits of a file. With a Gaussian likelihood they come from a density: log p(x) can then be above zero and the bits below it.',
  },
  units: {
    text: 'What each dimension of the code is used for. Above: how many nats it costs on average (its part of the KL), for normal test {images} and beside them for anomalies. Below: how much its mean moves from one normal {image} to another, on a logarithmic scale. A dimension counts as active where this variance exceeds 0.01 (Burda, Grosse and Salakhutdinov, 2016), the dashed line; one that is not active says the same of every {image} and costs next to nothing. The larger β, the fewer are active.',
  },
  traversal: {
    text: 'What each dimension of the code changes in what is decoded: a row for each, from three [[standard deviations|standard deviation]] of the test codes below their mean to three above, while all other dimensions stay at their mean. A row in which nothing changes belongs to a dimension that is not used ([[posterior collapse]]); one in which a single thing changes is easy to name. Of more than twelve dimensions, those are shown along which codes lie farthest apart.',
    byMouse: 'Point at a picture, or walk to it with the arrow keys, to see where its code lies in the plane.',
    byTouch: 'Tap a picture to see where its code lies in the plane.',
  },
  interpolation: {
    text: 'What lies between two examples: the codes on the way from one to the other, decoded. Where the model has learned a space without gaps, every step is a plausible example. The straight way passes closer to the origin than both ends; the one along the sphere keeps its distance, which suits a Gaussian [[prior]] of many dimensions, whose codes lie on a shell ([[spherical interpolation]]).',
    byMouse: 'Select an example anywhere: the way ends there. The button makes it the beginning.',
    byTouch: 'Select an example anywhere: the way ends there. The button makes it the beginning.',
  },
  clusters: {
    text: 'The first 2,000 test codes parted into clusters by [[k-means]], and what the centre of each decodes to. The matrix counts how many codes of each class are in each cluster: the darker a cell, the larger the part of its class. The [[silhouette]] says how well a cluster is apart from the next: near 1 it is, near 0 it runs into it. The model has never seen a label, so where clusters are classes, it has found them by itself.',
    byMouse:
      'Point at a centre to see where it lies in the plane; click it to select the codes of its cluster in all figures.',
    byTouch: 'Tap a centre to select the codes of its cluster in all figures.',
  },
  factors: {
    text: 'What is encoded in the latent dimensions? These examples are made by this page, so it is known what each was made with. The class is one of these factors. A cell is the [[mutual information]] of a dimension and a factor, as a share of all that there is to know of the factor: 0 where the dimension tells nothing, 1 where it tells everything. It sees relations that are no straight lines, too. The gap is by how much the best dimension tells more than the next (mutual information gap; Chen and others, 2018): large where one dimension stands for one factor. Up to 5,000 codes are cut into 20 steps each, fewer with fewer codes.',
    byMouse: 'Choose a cell to see its dimension in the plane, coloured by its factor.',
    byTouch: 'Tap a cell to see its dimension in the plane, coloured by its factor.',
  },
  residuals: {
    text: 'The difference between test images and their reconstructions, averaged over each class. Upper picture: orange is ink that the reconstructions lack on average, blue is ink that they make up, black is neither; errors that go one way in one image and the other way in another cancel out. Lower picture: the mean size of the difference, where nothing cancels out. Both scales are stretched to the largest mean of all classes. What a model cannot draw shows as a shape: for an anomaly it is the outline of what it is taken for.',
  },
  runs: {
    text: 'Every run is saved in this browser when it pauses or finishes: its settings, loss curves and [[AUC]]. Rewinding or a new model starts another. Select two or more to compare their curves; export them to share them or to use them on another computer.',
  },
  sweep: {
    text: 'Trains the same experiment repeatedly with different values of one setting, for instance each class held out in turn, and with several [[seeds|seed]], because a single run may be luck. Bars are means over the seeds, whiskers one [[standard deviation]] up and down, circles the individual runs; the dashed line is chance. All runs are saved under Runs as well.',
  },
};
