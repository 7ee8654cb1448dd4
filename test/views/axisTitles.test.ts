import { describe, expect, it } from 'vitest';
import { titlesApart } from '../../src/views/axisTitles.ts';
import { axis, layout, margin } from '../../src/views/figure.ts';
import { palette } from './palette.ts';

const made = (more = {}) =>
  layout(palette, 1, {
    margin: margin(palette, 60, 12, 8, 48),
    xaxis: axis(palette, 'epoch'),
    yaxis: axis(palette, 'nats', { domain: [0.4, 1], range: [0, 9] }),
    yaxis2: axis(palette, 'KL', { domain: [0, 0.3] }),
    ...more,
  });

describe('the titles of axes', () => {
  it('are taken out, each with the part of the plot that its axis takes', () => {
    const { layout: untitled, titles } = titlesApart(made());
    expect(titles).toEqual([
      { text: 'epoch', along: 'x', from: 0, to: 1 },
      { text: 'nats', along: 'y', from: 0.4, to: 1 },
      { text: 'KL', along: 'y', from: 0, to: 0.3 },
    ]);
    for (const key of ['xaxis', 'yaxis', 'yaxis2'] as const) expect(untitled[key]).not.toHaveProperty('title');
    expect(untitled.yaxis).toMatchObject({ domain: [0.4, 1], range: [0, 9], nticks: 6 });
  });

  it('of an axis on the right stand there, along the axis that it lies over', () => {
    const { titles } = titlesApart(made({ yaxis3: axis(palette, 'β', { overlaying: 'y2', side: 'right' }) }));
    expect(titles.at(-1)).toEqual({ text: 'β', along: 'y', from: 0, to: 0.3, isRight: true });
  });

  it('leave the figure that they come from as it is, for pictures that leave the page', () => {
    const whole = made();
    titlesApart(whole);
    expect(whole).toEqual(made());
  });

  it('stay where the numbers of an axis decide how much room there is', () => {
    const growing = made({ xaxis: axis(palette, 'class', { automargin: true }) });
    expect(titlesApart(growing)).toEqual({ layout: growing, titles: [] });
  });
});
