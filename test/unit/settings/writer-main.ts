import { openSettingsOnce } from '../../../electron/settings/open-settings.ts';

/** A program that sets favourites again and again, each time another, and tells what it was told of each. */
const [file = '', setting = '', count = '0'] = process.argv.slice(2);
const store = openSettingsOnce(file);
for (let n = 1; n <= Number(count); n++) {
  const change = setting === 'graceMs' ? { graceMs: 1_000 + n } : { pollIntervalMs: 1_000 + n };
  const { problem } = await store.change(setting === 'favourites' ? { favourites: manyPorts(n) } : change);
  process.stdout.write(`${n} ${problem ?? 'saved'}\n`);
}

/** About as much as a file of settings may come to. */
function manyPorts(first: number): readonly number[] {
  return Array.from({ length: 100 }, (_, n) => 10_000 + first * 100 + n);
}
