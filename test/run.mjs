import { mkdirSync, rmSync } from 'node:fs';
import { needsOf, setUpMachine } from './setup/machine.mjs';
import { runSuite, suites } from './setup/suites.mjs';

/**
 * `npm test`: sets the machine up as far as it may, runs every suite, and ends with one line of counts.
 * `npm test -- unit browser` runs only those suites (and the build that they need).
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}: choose from ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

process.chdir(new URL('..', import.meta.url).pathname);
rmSync('.cache/test', { recursive: true, force: true });
mkdirSync('.cache/test', { recursive: true });

const chosen = suites.filter(({ name }) => asked.length === 0 || asked.includes(name));
const wanted = suites.filter((suite) => chosen.includes(suite) || chosen.some(({ after }) => after === suite.name));
await setUpMachine(wanted);

const results = [];
for (const suite of wanted) {
  const need = needsOf(suite).find(({ isMet }) => !isMet);
  const broken = results.find(({ name, failed }) => name === suite.after && failed > 0);
  if (broken) {
    console.error(`\n=== ${suite.name}: FAILED, since ${broken.name} failed\n`);
    results.push({ name: suite.name, passed: 0, failed: 1, skipped: 0, note: `needs ${broken.name}` });
  } else if (need) {
    const mustRun = need.mustBeMet;
    console.error(
      `\n!!! ${suite.name}: ${mustRun ? 'FAILED' : 'SKIPPED'}: ${need.problem}. To enable it: ${need.remedy}.\n`,
    );
    results.push({
      name: suite.name,
      passed: 0,
      failed: mustRun ? 1 : 0,
      skipped: 0,
      note: `not run: ${need.problem}`,
    });
  } else {
    console.log(`\n=== ${suite.name}\n`);
    results.push({ name: suite.name, note: '', ...(await runSuite(suite)) });
  }
}

console.log('\n=== summary');
for (const { name, passed, failed, skipped, note } of results) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${name.padEnd(10)}${counts}${note ? `  (${note})` : ''}`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;
console.log(`${total('passed')} passed, ${total('failed')} failed`);
