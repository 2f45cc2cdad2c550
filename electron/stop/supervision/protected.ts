import { knownOr } from '../../shared/known.ts';
import type { Owner, Socket } from '../../shared/listener.ts';
import { lastPart } from '../../shared/place.ts';
import { hiddenProcess } from '../../shared/stop.ts';
import { protectedText } from '../text/protected.ts';
import type { NamedProcess } from './containers/engine-part.ts';
import { finding, shownWay } from './finding.ts';
import type { Detector, OfferedWay } from './supervision.ts';

type Harm = 'serviceManager' | 'kernel' | 'critical';

/** Programs without which the system stops, by what ending one of them would do. */
const essential: Readonly<Partial<Record<NodeJS.Platform, ReadonlyMap<string, Harm>>>> = {
  // systemd(1): as pid 1 and, with --user, as the manager of a person's services.
  linux: new Map([['systemd', 'serviceManager']]),
  // launchd(8), and the kernel's own task.
  darwin: new Map([
    ['launchd', 'serviceManager'],
    ['kernel_task', 'kernel'],
  ]),
  // learn.microsoft.com: wininit, csrss, smss, lsass and services are critical: Windows stops when one of them ends.
  win32: new Map([
    ['system', 'kernel'],
    ['system idle process', 'kernel'],
    ['registry', 'kernel'],
    ['smss.exe', 'critical'],
    ['csrss.exe', 'critical'],
    ['wininit.exe', 'critical'],
    ['winlogon.exe', 'critical'],
    ['services.exe', 'critical'],
    ['lsass.exe', 'critical'],
  ]),
};

/** The pid of Windows' kernel, and of its idle process. */
const windowsKernelPids = [0, 4];

/** Why ending it would harm the system itself, a sentence; null for an ordinary process. */
export function systemHarmOf({ pid, name, executable }: NamedProcess, platform: NodeJS.Platform): string | null {
  const known = knownOr(name, '');
  if (platform !== 'win32') {
    return pid === 1 ? protectedText.serviceManager : harmOf(essential[platform]?.get(known));
  }
  if (windowsKernelPids.includes(pid)) return protectedText.kernel;
  if (isServiceHost({ name, executable })) return protectedText.serviceHost;
  return harmOf(essential.win32?.get(known.toLowerCase()));
}

function harmOf(harm: Harm | undefined): string | null {
  return harm === undefined ? null : protectedText[harm];
}

function isServiceHost({ name, executable }: Pick<NamedProcess, 'name' | 'executable'>): boolean {
  return (lastPart(knownOr(executable, '')) ?? knownOr(name, '')).toLowerCase() === 'svchost.exe';
}

/** Refuses the signal for what the system cannot do without, and shows what works instead. */
export function createProtectedDetector(platform: NodeJS.Platform): Detector {
  return async ({ owner, sockets }) => {
    if (owner.identity === hiddenProcess.identity) return null;
    const refusal = systemHarmOf(owner, platform);
    if (refusal === null) return null;
    // What is only shown comes after the reason why the signal is refused.
    return finding({ lesserWays: platform === 'win32' ? windowsWays(owner, sockets) : [], refusal });
  };
}

function windowsWays(owner: Owner, sockets: readonly Socket[]): readonly OfferedWay[] {
  if (windowsKernelPids.includes(owner.pid)) return kernelWays(sockets);
  return isServiceHost(owner) ? serviceWays(owner) : [];
}

/** SMB over TCP and NetBIOS (learn.microsoft.com, service overview and network port requirements). */
const fileSharingPorts = [139, 445];

/** The kernel listens for its drivers: HTTP.sys for web services, the server service for shared folders. */
function kernelWays(sockets: readonly Socket[]): readonly OfferedWay[] {
  if (sockets.some(({ port }) => fileSharingPorts.includes(port))) {
    return [shown(protectedText.fileSharing, protectedText.fileSharingEffect, ['net', 'stop', 'LanmanServer'])];
  }
  return [
    // learn.microsoft.com netsh-http: which programs have it listen, and at which addresses.
    shown(protectedText.httpState, protectedText.httpStateEffect, ['netsh', 'http', 'show', 'servicestate']),
    shown(protectedText.http, protectedText.httpEffect, ['net', 'stop', 'http']),
  ];
}

/** A host names its service after `-s` where it hosts a single one; else `tasklist /svc` does. */
function serviceWays({ pid, command }: Owner): readonly OfferedWay[] {
  const words: readonly string[] = knownOr(command, []);
  const service = words[words.indexOf('-s') + 1];
  if (words.includes('-s') && service !== undefined) {
    return [shown(protectedText.service(service), protectedText.serviceEffect, ['net', 'stop', service])];
  }
  const list = ['tasklist', '/svc', '/fi', `PID eq ${pid}`];
  return [shown(protectedText.services, protectedText.servicesEffect, list)];
}

function shown(title: string, effect: string, command: readonly string[]): OfferedWay {
  return shownWay({ kind: 'setting', title, effect, command, unavailable: protectedText.byHand });
}
