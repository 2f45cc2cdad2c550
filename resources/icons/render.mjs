import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Draws every PNG of this folder from its SVG sources: `npm run icons`. */
const folder = import.meta.dirname;

const appSizes = [16, 32, 48, 64, 128, 256, 512];
const trayLooks = ['plain', 'new', 'reachable', 'paused', 'problem'];
/** The colour of each look on each ground; a template image's colour is chosen by macOS. */
const trayGrounds = [
  { ground: 'Template', ink: '#000000', alarm: '#000000', pixels: 16 },
  { ground: '-on-light', ink: '#1d2430', alarm: '#b35a0b', pixels: 16 },
  { ground: '-on-dark', ink: '#f4f1ea', alarm: '#f0a860', pixels: 16 },
];

for (const pixels of appSizes) {
  draw(read(pixels <= 32 ? 'portolan-small.svg' : 'portolan.svg'), pixels, `portolan-${pixels}.png`);
}
for (const look of trayLooks) {
  for (const { ground, ink, alarm, pixels } of trayGrounds) {
    const svg = read(`tray/${look}.svg`).replaceAll('currentColor', look === 'problem' ? alarm : ink);
    draw(svg, pixels, `tray/${look}${ground}.png`);
    draw(svg, pixels * 2, `tray/${look}${ground}@2x.png`);
  }
}

function read(name) {
  return readFileSync(join(folder, name), 'utf8');
}

function draw(svg, pixels, name) {
  writeFileSync(join(folder, name), new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng());
}
