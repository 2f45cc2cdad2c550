import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDemoHistory } from './demo-history.mjs';

/**
 * Takes the README's pictures of the real app on a real desktop, with a few listeners of its own:
 * `xvfb-run -a -s '-screen 0 1440x900x24' dbus-run-session -- node test/e2e/desktop/screenshots.mjs [folder [milliseconds]]`
 * Needs openbox, xfce4-panel, xdotool and ImageMagick. What else listens on the machine is in the pictures too, unless
 * all of it runs in a network of its own (`unshare --net`). The history before the pictures were taken is made up.
 */
const root = resolve(import.meta.dirname, '../../..');
const shots = resolve(process.argv[2] ?? join(root, 'resources/screenshots'));
const scratch = mkdtempSync(join(tmpdir(), 'portolan-shots-'));
/** The pictures show where the demonstration's programs lie. */
const projects = process.env['DEMO_FOLDER'] ?? scratch;
// Nobody's own panel settings are touched.
process.env['XDG_CONFIG_HOME'] = join(scratch, 'config');
execFileSync('dbus-update-activation-environment', ['XDG_CONFIG_HOME']);
// Nor are their notebook and settings, and the first screen was read.
process.env['XDG_DATA_HOME'] = join(scratch, 'data');
mkdirSync(join(scratch, 'data/portolan'), { recursive: true });
writeFileSync(join(scratch, 'data/portolan/settings.json'), JSON.stringify({ welcomed: true, favourites: [5432] }));
writeDemoHistory(join(scratch, 'data/portolan'), Date.now());
const pids = [];

const demo = [
  { name: 'next-server', project: 'shop', port: 3000, address: '0.0.0.0' },
  { name: 'vite', project: 'admin', port: 5173, address: '127.0.0.1' },
  { name: 'postgres', project: 'data', port: 5432, address: '127.0.0.1' },
  { name: 'redis-server', project: 'data', port: 6379, address: '127.0.0.1' },
  { name: 'http-server', project: 'docs', port: 8080, address: '0.0.0.0' },
];

/** The icon's place: the panel below has nothing but it and a clock, at the right end of the top edge. */
const trayIcon = { x: 1_361, y: 14 };
/** What is younger than ten minutes is shown as new. */
const ageMs = 610_000;

mkdirSync(shots, { recursive: true });
for (const listener of demo.slice(0, -1)) await listen(listener);
writePanelSettings();
run('openbox', []);
run('xfce4-panel', ['--disable-wm-check']);
drawGround();
await sleep(Number(process.argv[3] ?? ageMs));
for (const listener of demo.slice(-1)) await listen(listener);
await sleep(3_000);

for (const theme of ['light', 'dark']) {
  const app = launch(['--user-data-dir', theme, ...(theme === 'dark' ? ['--force-dark-mode'] : [])]);
  const window = await visibleWindow();
  tell('windowsize', window, '1180', '760');
  await showStory(window);
  capture(`window-${theme}`, window);
  if (theme === 'light') {
    await planStop();
    capture('stop-plan', window);
    tell('key', 'Escape', 'Escape', 'Escape');
    await captureSheet('chart', 'm', window);
    await captureSheet('timeline', 'h', window, () => tell('mousemove', '--window', window, '294', '73', 'click', '1'));
    await captureSheet('settings', 'ctrl+comma', window);
  }
  await end(app);
}

launch(['--user-data-dir', 'tray', '--hidden']);
await sleep(4_000);
tell('mousemove', `${trayIcon.x}`, `${trayIcon.y}`, 'click', '3');
await sleep(1_500);
// The pointer on a port opens what can be done with it, to the left.
tell('mousemove', '900', '200');
await sleep(400);
tell('mousemove', '900', '192');
await sleep(1_000);
capture('tray-menu', 'root', ['-crop', '940x400+500+0', '+repage']);
tell('key', 'Escape', 'Escape', 'Escape');
await sleep(1_000);
tell('mousemove', `${trayIcon.x}`, `${trayIcon.y}`, 'click', '1');
capture('panel', await visibleWindow());

for (const pid of pids) process.kill(pid);

/** A calm ground instead of black. The program reports a failure although it draws. */
function drawGround() {
  const file = join(scratch, 'ground.png');
  execFileSync('convert', ['-size', '1440x900', 'xc:#3b4a57', file]);
  spawnSync('display', ['-window', 'root', file]);
}

/** A listener with the name of a server that people know, in a project of its own. */
async function listen({ name, project, port, address }) {
  const folder = join(projects, project);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(
    file,
    `#!${process.execPath}\nrequire('node:net').createServer().listen(${port}, '${address}', () => console.log(process.pid));\n`,
  );
  chmodSync(file, 0o755);
  // Started by a shell that ends at once, as from a terminal that was closed: not by this script.
  const shell = spawn('sh', ['-c', '"$0" & exec 1>&-', file], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid] = await Promise.race([once(shell.stdout, 'data'), once(shell.stdout, 'end')]);
  if (pid === undefined) throw new Error(`${name} does not listen on ${port}`);
  pids.push(Number(pid));
}

function launch([, profile, ...words]) {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const asRoot = process.geteuid() === 0 ? ['--no-sandbox'] : [];
  return run(join(folder, 'electron'), [...asRoot, root, `--user-data-dir=${join(scratch, profile)}`, ...words]);
}

async function end(app) {
  pids.splice(pids.indexOf(app.pid), 1);
  app.kill();
  await once(app, 'exit');
}

async function visibleWindow() {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await sleep(500);
    const found = execFileSync('bash', ['-c', "xdotool search --onlyvisible --name '^Portolan$' || true"]);
    const window = found.toString().trim().split('\n').at(-1);
    if (window) {
      await sleep(2_500);
      return window;
    }
  }
  throw new Error('no window of Portolan appeared');
}

async function showStory(window) {
  tell('windowactivate', '--sync', window, 'mousemove', '1', '890');
  await sleep(1_000);
  tell('key', 'slash');
  tell('type', '3000');
  await sleep(700);
  tell('key', 'Return');
  await sleep(700);
  tell('key', 'slash', 'ctrl+a', 'BackSpace');
  await sleep(2_500);
}

/** Opens a sheet by its key, and closes it again. */
async function captureSheet(name, key, window, choose = () => undefined) {
  tell('key', 'Escape');
  await sleep(500);
  tell('key', key);
  await sleep(1_500);
  choose();
  await sleep(1_500);
  capture(name, window);
  tell('key', 'Escape');
  await sleep(500);
}

/** Plans a stop in the list, by keyboard, and stops nothing. */
async function planStop() {
  tell('key', 'Escape', 'ctrl+f', 'ctrl+a');
  tell('type', '8080');
  await sleep(700);
  tell('key', 'Down', 'Delete');
  await sleep(2_500);
}

function capture(name, window, words = []) {
  const file = join(shots, `${name}.png`);
  execFileSync('import', ['-window', window, ...words, '+dither', '-depth', '8', '-colors', '128', `PNG8:${file}`]);
}

function tell(...words) {
  execFileSync('xdotool', words);
}

function run(file, words) {
  const child = spawn(file, words, { stdio: 'ignore' });
  pids.push(child.pid);
  return child;
}

/** A bar along the top edge with room, the tray and a clock. */
function writePanelSettings() {
  const folder = join(scratch, 'config/xfce4/xfconf/xfce-perchannel-xml');
  mkdirSync(folder, { recursive: true });
  const plugins = ['separator', 'systray', 'clock'];
  const ids = plugins.map((_, index) => `<value type="int" value="${index + 1}"/>`).join('');
  const named = plugins.map((name, index) => {
    const expand = name === 'separator' ? '<property name="expand" type="bool" value="true"/>' : '';
    return `<property name="plugin-${index + 1}" type="string" value="${name}">${expand}</property>`;
  });
  writeFileSync(
    join(folder, 'xfce4-panel.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=720;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array">${ids}</property>
    </property>
  </property>
  <property name="plugins" type="empty">${named.join('')}</property>
</channel>
`,
  );
}
