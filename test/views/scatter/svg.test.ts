import { expect, it } from 'vitest';
import { planeOf } from '../../../src/views/scatter/plane.ts';
import { HIDDEN } from '../../../src/views/scatter/points.ts';
import { scatterSvg } from '../../../src/views/scatter/svg.ts';
import { palette } from '../palette.ts';

it('draws dots, then crosses, and nothing hidden or outside', () => {
  const plane = planeOf([-1, 1], [-1, 1], { left: 40, top: 0, width: 100, height: 100 }, { k: 1, x: 0, y: 0 });
  const points = {
    count: 4,
    x: Float32Array.of(0, 0.5, 0.5, 7),
    y: Float32Array.of(0, 0.5, 0.5, 7),
    ink: Uint8Array.of(1, 0, HIDDEN, 0),
    cross: Uint8Array.of(1, 0, 0, 0),
    colours: Uint8Array.of(9, 8, 7, 6, 5, 4),
    picked: null,
  };
  const legend = [
    { name: 'zero', colour: 'rgb(9,9,9)', cross: false },
    { name: 'a long name of a class', colour: 'rgb(8,8,8)', cross: true },
  ];
  const svg = scatterSvg(points, plane, palette, { names: ['z1', 'a < b'], zoom: 1, width: 150, height: 150, legend });
  expect(svg.match(/<circle/g)).toHaveLength(2); // one point and one of the legend
  expect(svg).toContain('cx="115" cy="25"');
  expect(svg.indexOf('fill="rgb(9,8,7)"')).toBeLessThan(svg.indexOf('stroke="rgb(6,5,4)"'));
  expect(svg).toContain('a &lt; b');
  expect(svg).toContain('height="202"'); // two rows of legend

  const shaded = scatterSvg({ ...points, picked: Uint8Array.of(0, 1, 0, 0) }, plane, palette, {
    names: ['z1', 'z2'],
    zoom: 1,
    width: 150,
    height: 150,
    legend: [],
  });
  expect(shaded.indexOf('stroke="rgb(6,5,4)"')).toBeLessThan(shaded.indexOf('fill="rgb(9,8,7)"')); // what was picked on top
});
