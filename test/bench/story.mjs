import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { median } from './shared/median.mjs';
import { measureComposing, shippedBytes } from './story/compose.mjs';
import { measurePaint } from './story/paint.mjs';

/** What stories cost: the data, loading it, composing, `portolan story` from cold, and the window after a click. */
const cliFile = join(resolve(import.meta.dirname, '../..'), 'out/main/cli.js');
const rounds = 21;

const { loadMs, medianMs, p99Ms, worstMs } = await measureComposing(cliFile);
const { bareMs, storyMs } = measureCold();
const paint = await measurePaint(cliFile);

row('data, gzip -9', `${shippedBytes()} bytes`);
row('load registry and facts, first in a process', milliseconds(loadMs));
row('compose, every port: median, p99, worst', [medianMs, p99Ms, worstMs].map(milliseconds).join(', '));
row('portolan story 5432 --json, node -e 0', `${milliseconds(storyMs)}, ${milliseconds(bareMs)}`);
row('… as a multiple', `${(storyMs / bareMs).toFixed(2)} x node`);
row('click to first paint: median, fastest', [paint.storyMs, paint.fastestMs].map(milliseconds).join(', '));
row('click to one line painted, median', milliseconds(paint.lineMs));

function row(what, figure) {
  console.log(`${what.padEnd(46)} ${figure}`);
}

function milliseconds(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Interleaved: compare the two, and not either with another run. */
function measureCold() {
  const times = { bare: [], story: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const [name, words] of [
      ['bare', ['-e', '0']],
      ['story', [cliFile, 'story', '5432', '--json']],
    ]) {
      const start = performance.now();
      spawnSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
      // The first round warms the file cache.
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return { bareMs: median(times.bare), storyMs: median(times.story) };
}
