import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where systemd runs, a server's package would be started at the next boot: nobody asked for that on their computer. */
function servers() {
  return existsSync('/run/systemd/system') ? [] : ['redis-server', 'postgresql', 'nginx-light', 'openssh-server'];
}

/** What Debian's packages give to the suites: tools, services, a browser, a display, and what Electron loads. */
const packages = {
  terminal: ['procps', 'iproute2', 'net-tools'],
  sockets: ['perl-base', 'procps', 'iproute2', 'net-tools', 'util-linux', 'systemd', 'dbus', 'python3', ...servers()],
  browser: ['chromium', 'fonts-dejavu-core', 'procps', 'iproute2', 'net-tools'],
  desktop: [
    ...[
      'xvfb',
      'xauth',
      'dbus',
      'dbus-x11',
      'libglib2.0-bin',
      'openbox',
      'xdotool',
      'trayer',
      'imagemagick',
      'fonts-dejavu-core',
    ],
    ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2', 'libxkbcommon0'],
    ...['libxtst6', 'libnotify4', 'libsecret-1-0', 'libcups2', 'procps', 'iproute2', 'net-tools'],
  ],
};

const onLinux = process.platform === 'linux';
/** Fetching a runtime of 110 MB may take this long; without a network it fails much sooner. */
const fetchLimitMs = 3 * 60_000;

/** Installs what the suites need and this machine lacks, where that is permitted: as root on Debian. */
export async function setUpMachine(suites) {
  const wanted = [...new Set(suites.flatMap(({ name }) => packages[name] ?? []))];
  if (wanted.length > 0 && onLinux && process.geteuid?.() === 0 && existsSync('/etc/debian_version')) {
    const missing = wanted.filter((name) => !isInstalled(name));
    if (missing.length > 0) install(missing);
  }
  if (suites.some(({ name }) => name === 'desktop') && electronProgram() === null) fetchElectron();
}

/** Conditions of a suite, each with the words for the person who lacks it. */
export function needsOf({ name }) {
  // Where everything for the desktop is at hand, a suite that does not run is a fault of the set-up.
  const mustBeMet = process.env['CI'] === 'true' && existsSync('../shared/lab');
  if (name === 'browser') {
    const remedy = 'install chromium, or run npx playwright install chromium';
    return [{ isMet: chromiumProgram() !== null, problem: 'there is no Chromium', remedy, mustBeMet }];
  }
  if (name !== 'desktop') return [];
  const tools = onLinux ? ['xvfb-run', 'dbus-run-session'].filter((tool) => !isOnPath(tool)) : [];
  return [
    {
      isMet: electronProgram() !== null,
      problem: `there is no Electron runtime in ${electronFolder()}`,
      remedy: 'run node node_modules/electron/install.js, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of one',
      mustBeMet,
    },
    {
      isMet: tools.length === 0,
      problem: `there is no ${tools.join(' and no ')}`,
      remedy: 'install the packages xvfb, xauth and dbus',
      mustBeMet,
    },
  ];
}

/** The system's Chromium, else Playwright's own. */
function chromiumProgram() {
  return ['/usr/bin/chromium', chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

/** As the electron package finds it, but without the download that requiring the package would start. */
function electronProgram() {
  const program =
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';
  const file = join(electronFolder(), program);
  return existsSync(file) ? file : null;
}

function electronFolder() {
  return process.env['ELECTRON_OVERRIDE_DIST_PATH'] || 'node_modules/electron/dist';
}

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own notation.
  const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status} ', name, `${name}t64`], { encoding: 'utf8' });
  return query.stdout.split(' ').includes('installed');
}

function install(missing) {
  console.log(`Installing what the suites need: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words) => spawnSync('apt-get', ['-qq', ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  withoutStarting(() => {
    const all = apt('install', '-y', '--no-install-recommends', ...missing);
    // One name that this release does not have would keep all the others away.
    if (all.status === 0) return;
    for (const name of missing.flatMap((each) => [each, `${each}t64`]))
      apt('install', '-y', '--no-install-recommends', name);
  });
}

/** Packages start no service while this file says so (invoke-rc.d(8)); a computer's own answer stands. */
function withoutStarting(work) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return work();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    rmSync(policy);
  }
}

function fetchElectron() {
  const installer = 'node_modules/electron/install.js';
  if (!existsSync(installer) || process.env['ELECTRON_OVERRIDE_DIST_PATH']) return;
  const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8'));
  console.log(`Fetching the runtime of Electron ${version} (about 110 MB), once…`);
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: fetchLimitMs });
}

function isOnPath(tool) {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, tool)));
}
