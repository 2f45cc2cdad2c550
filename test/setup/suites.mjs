import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const node = process.execPath;
const display = ['xvfb-run', '-a', '-s', '-screen 0 1440x900x24', 'dbus-run-session', '--'];

const vitest = (project) => ({
  name: project,
  command: (report) => [
    ...[node, 'node_modules/vitest/vitest.mjs', 'run', '--config', '.config/vitest.config.ts', '--project', project],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ],
  count: countVitest,
});

const playwright = (project, wrapper) => ({
  name: project,
  after: 'build',
  command: () => [
    ...wrapper(),
    ...[node, 'node_modules/@playwright/test/cli.js', 'test', '--config', '.config/playwright.config.ts'],
    ...['--project', project, '--reporter', 'list,json'],
  ],
  environment: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  count: countPlaywright,
});

const simple = (name, command) => ({ name, command: () => [node, ...command], count: () => null });

/** In the order in which they run. `after`: the suite without which this one says nothing. */
export const suites = [
  simple('build', [
    ...['node_modules/electron-vite/bin/electron-vite.js', 'build', '--config', '.config/electron.vite.config.ts'],
    ...['--logLevel', 'warn'],
  ]),
  simple('types', ['node_modules/typescript/bin/tsc', '-b']),
  simple('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']),
  vitest('unit'),
  vitest('renderer'),
  { ...vitest('terminal'), after: 'build' },
  { ...vitest('sockets'), after: 'build' },
  playwright('browser', () => []),
  playwright('desktop', () => (process.platform === 'linux' ? display : [])),
];

/** Streams a suite's output and counts its cases. One that ends badly without naming a failed case counts as failed. */
export async function runSuite({ name, command, environment, count }) {
  const report = `.cache/test/${name}.json`;
  const [program, ...words] = command(report);
  const status = await new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment?.(report) },
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  const cases = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : count(null);
  if (cases === null) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  const unexplained = (status !== 0 || cases.passed === 0) && cases.failed === 0;
  return { ...cases, failed: cases.failed + (unexplained ? 1 : 0) };
}

const none = { passed: 0, failed: 0, skipped: 0 };

function countVitest(report) {
  if (report === null) return none;
  const broken = report.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && !assertionResults.some((each) => each.status === 'failed');
  });
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped };
}

function countPlaywright(report) {
  if (report === null) return none;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
