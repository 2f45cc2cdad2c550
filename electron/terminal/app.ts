import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import type { CommandContext } from './command.ts';
import { complain } from './complaints.ts';
import { type ElectronPlace, findElectron, findElectronInstaller } from './find-electron.ts';
import { launchElectron } from './launch-electron.ts';
import type { Terminal } from './terminal.ts';

const startMs = 10_000;
const fetchLimitMs = 5 * 60_000;

/** `portolan app`: the desktop app, or the same window in the browser where it cannot start. */
export async function app({ terminal, serve }: CommandContext, own: NodeJS.Process): Promise<number> {
  const { platform, env } = own;
  const root = packageRoot();
  const reason = missingDisplay(platform, env) ?? (await runDesktop());
  if (typeof reason === 'number') return reason;
  complain(terminal, `the desktop app cannot start: ${reason}. The same window in a browser:`);
  return serve({ port: null, json: false });

  async function runDesktop(): Promise<number | string> {
    const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
    const place = { package: join(root, 'node_modules', 'electron'), override, platform };
    const program = findElectron(place) ?? (await fetchElectron(place, terminal));
    if (program === null) return "Electron's runtime is not installed";
    // Chromium refuses to run as root with its sandbox on.
    const unsandboxed = platform === 'linux' && own.geteuid?.() === 0;
    if (unsandboxed) complain(terminal, "running as root, so Chromium's sandbox is off; an ordinary user has it on.");
    const words = [...(unsandboxed ? ['--no-sandbox'] : []), root];
    const launch = await launchElectron({ program, arguments: words, process: own, startMs });
    return launch.kind === 'ended' ? launch.status : launch.reason;
  }
}

/** Why no window can appear, or null. Only Linux tells beforehand. */
export function missingDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | null {
  if (platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']) return null;
  return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
}

/** From version 42 on, the package fetches its runtime when it is first needed and not when it is installed. */
async function fetchElectron(place: ElectronPlace, terminal: Terminal): Promise<string | null> {
  const installer = place.override ? null : findElectronInstaller(place);
  if (installer === null) return null;
  terminal.complain("Fetching Electron's runtime (about 110 MB), once…");
  await new Promise<void>((resolve) => {
    const child = spawn(process.execPath, [installer], {
      cwd: dirname(installer),
      stdio: 'ignore',
      timeout: fetchLimitMs,
    });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  return findElectron(place);
}
