import { knownOr } from '../../shared/known.ts';
import type { DescribedProcess } from '../processes/process-table.ts';
import type { Invocation } from './invocation.ts';

/**
 * Programs that run one other and end with it. npm(1), npx, pnpm, yarn and bun run scripts through a shell; sudo(8), doas(1),
 * env(1), timeout(1), nice(1), setsid(1), strace(1) and script(1) pass its end on, and so do the init programs of containers
 * (github.com/krallin/tini, github.com/Yelp/dumb-init: “If your process dies, dumb-init will also die”).
 */
const runners = new Set([
  ...['npm', 'npx', 'pnpm', 'pnpx', 'yarn', 'yarnpkg', 'bun', 'bunx', 'corepack', 'cross-env', 'dotenv', 'env-cmd'],
  ...['sudo', 'doas', 'pkexec', 'env', 'timeout', 'nice', 'setsid', 'strace', 'script', 'nohup', 'unshare', 'setpriv'],
  ...['tini', 'tini-static', 'docker-init', 'dumb-init', 'catatonit'],
  ...['cargo', 'go', 'poetry', 'pipenv', 'uv', 'pdm', 'hatch', 'bundle', 'make'],
]);

/**
 * A debugging server that is its own parent, and ends with its child unless that asks for a restart by status 3:
 * github.com/pallets/werkzeug _reloader.py and github.com/django/django utils/autoreload.py, restart_with_reloader.
 * Next.js: github.com/vercel/next.js packages/next/src/cli/next-dev.ts restarts its server by a status of its own only. NestJS:
 * github.com/nestjs/nest-cli actions/start.action.ts runs it once, where it does not watch.
 */
function isReloader({ program, script, runtime, words }: Invocation): boolean {
  const [first] = words;
  if (runtime === 'python') {
    return (program === 'flask' && words.includes('run')) || (script === 'manage' && first === 'runserver');
  }
  if (runtime !== 'node') return false;
  return (
    (program === 'next' && first === 'dev') || (/^(?:nest|@nestjs\/cli)$/.test(program ?? '') && first === 'start')
  );
}

/** Whether it ends with the one program that it runs and starts nothing again. */
export function endsWithIts(invocation: Invocation): boolean {
  const { program, script, runtime, code } = invocation;
  if (program !== null && runners.has(program)) return true;
  // Corepack and Yarn keep releases of package managers under names of their own: yarn-4.1.0.cjs.
  if (runtime === 'node' && /^(?:yarn|pnpm)(?:-[\d.]+)?$/.test(script ?? '')) return true;
  if (runtime === 'shell') return code !== null && !goesOnInShell.test(code);
  if (runtime === 'cmd') return code !== null && !goesOnInCmd.test(code);
  return isReloader(invocation);
}

/**
 * What a shell still does after a signal has ended one of its commands, loops among it. Not what follows on `&&`, what stands
 * beside the command in a pipe or in the background, and where its output goes: `2>&1`.
 */
const goesOnInShell = /;|\n|\|\||^\s*(?:while|until|for|repeat)\s/;
/** There a single `&` stands between commands that run one after the other. */
const goesOnInCmd = /\|\||(?<![&>])&(?!&)|^\s*for\s/i;

/** Who lets a person or a schedule start programs, and starts none again for having ended. In lower case. */
const sessions = new Set([
  ...['init', 'systemd', 'launchd', 'upstart', 'openrc-init', 'cron', 'crond', 'atd', 'xinetd', 'inetd'],
  ...['login', 'su', 'sshd', 'sshd-session', 'sshd-auth', 'dropbear', 'mosh-server', 'telnetd', 'in.telnetd'],
  ...['tmux', 'screen', 'zellij', 'dtach', 'abduco', 'ttyd', 'gotty', 'dbus-daemon', 'dbus-broker'],
  ...['gnome-terminal-server', 'gnome-terminal-', 'konsole', 'xterm', 'urxvt', 'alacritty', 'kitty', 'wezterm-gui'],
  ...['foot', 'terminator', 'tilix', 'xfce4-terminal', 'lxterminal', 'mate-terminal', 'ptyxis', 'ghostty', 'iterm2'],
  ...['terminal', 'warp', 'hyper', 'windowsterminal', 'openconsole', 'conhost', 'wslhost', 'mintty'],
  ...['gnome-shell', 'gnome-session-binary', 'plasmashell', 'kwin_wayland', 'kwin_x11', 'xfce4-session', 'sway'],
  ...['explorer', 'finder', 'dock', 'services', 'svchost', 'wininit', 'winlogon', 'userinit', 'taskeng'],
  ...[
    'code',
    'code-insiders',
    'codium',
    'cursor',
    'windsurf',
    'zed',
    'zed-editor',
    'sublime_text',
    'emacs',
    'vim',
    'nvim',
  ],
  ...['idea', 'idea64', 'webstorm', 'pycharm', 'goland', 'rubymine', 'phpstorm', 'clion', 'rider', 'fleet', 'devenv'],
  ...['containerd-shim', 'containerd-shim-runc-v2', 'conmon', 'dockerd', 'containerd', 'crun', 'runc'],
]);

/** Whether what it started was started for a person or on a schedule, so that nothing further up starts it again. */
export function isSession(process: DescribedProcess, invocation: Invocation | null): boolean {
  if (invocation === null) {
    // Another user's, perhaps: its name is all there is.
    return sessions.has(
      knownOr(process.name, '')
        .toLowerCase()
        .replace(/\.exe$/, ''),
    );
  }
  if (invocation.program !== null && sessions.has(invocation.program)) return true;
  return isInteractiveShell(process, invocation);
}

/**
 * A shell without a script; one that nobody could type to reads a script from its input. Told to stay, it runs its code
 * before the person types, as editors have it: about_Pwsh, -NoExit; `cmd /?`, /K.
 */
function isInteractiveShell(process: DescribedProcess, { runtime, options, code, script }: Invocation): boolean {
  const isShell = runtime === 'shell' || runtime === 'cmd' || runtime === 'powershell';
  const stays = code === null || options.some((word) => staysOpen.test(word));
  return isShell && stays && script === null && knownOr(process.hasTerminal, true);
}

const staysOpen = /^(?:-noe(?:x|xi|xit)?|\/k)$/i;
