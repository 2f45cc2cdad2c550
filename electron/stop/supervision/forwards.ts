import { forwardsText } from '../text/forwards.ts';
import { finding, shownWay } from './finding.ts';
import { type Invocation, invocationOf } from './invocation.ts';
import { readSshWords } from './ssh-words.ts';
import type { Detector, Finding, OfferedWay } from './supervision.ts';

/** What only leads to another place, where the service itself runs on. */
interface Forwarder {
  readonly is: (invocation: Invocation) => boolean;
  readonly effect: 'cluster' | 'tunnel' | 'published' | 'relay';
}

const forwarders: readonly Forwarder[] = [
  // kubernetes.io/docs/reference/kubectl/generated/kubectl_port-forward; oc is OpenShift's kubectl.
  {
    is: ({ program, words }) => (program === 'kubectl' || program === 'oc') && words.includes('port-forward'),
    effect: 'cluster',
  },
  // cloud.google.com/sdk/gcloud/reference/compute/start-iap-tunnel
  { is: ({ script, words }) => script === 'gcloud' && words.includes('start-iap-tunnel'), effect: 'tunnel' },
  // docs.aws.amazon.com/systems-manager: `aws ssm start-session` leaves the listening to its plugin.
  { is: ({ program }) => program === 'session-manager-plugin', effect: 'tunnel' },
  // developers.cloudflare.com/cloudflare-one/connections/connect-networks; ngrok.com/docs/agent
  { is: ({ program }) => program === 'cloudflared' || program === 'ngrok', effect: 'published' },
  // socat(1): a relay between two addresses.
  { is: ({ program }) => program === 'socat', effect: 'relay' },
];

export interface ForwardDeps {
  /** Whether Portolan itself was started through ssh: it would lose its own way in. */
  readonly overSsh: boolean;
}

/** Says of a forward what ends with it. The plain signal is right. */
export function createForwardDetector({ overSsh }: ForwardDeps): Detector {
  return async ({ owner }) => {
    const invocation = invocationOf(owner);
    if (invocation === null) return null;
    const { program } = invocation;
    if (program === 'ssh') return ofSshClient(invocation);
    if (program === 'sshd' || program === 'sshd-session') return ofSshServer(invocation, overSsh);
    const forwarder = forwarders.find(({ is }) => is(invocation));
    return forwarder ? finding({ signalEffect: forwardsText[forwarder.effect] }) : null;
  };
}

/** What a client shares its connection through (ssh_config(5), ControlPath). */
function ofSshClient({ title, words }: Invocation): Finding {
  // A client that stays for others to share names its socket in its title (openssh-portable, ssh.c, control_persist_detach).
  const persisted = /^ssh: (.+) \[mux\]$/.exec(title ?? '')?.[1] ?? null;
  if (persisted !== null) {
    const command = ['ssh', '-S', persisted, '-O', 'exit', 'host'];
    return finding({ signalEffect: forwardsText.sharedSsh, lesserWays: [sshWay(command)] });
  }
  const { options, destination } = readSshWords(words);
  const onlyForwards = options.some(([name]) => name === 'N');
  const path = options.find(([name]) => name === 'S')?.[1];
  const isMaster = options.some(([name]) => name === 'M');
  const shared = isMaster && path !== undefined && destination !== null ? { path, destination } : null;
  const command = shared && ['ssh', '-S', shared.path, '-O', 'exit', shared.destination];
  return finding({
    signalEffect: shared ? forwardsText.sharedSsh : onlyForwards ? forwardsText.ssh : forwardsText.sshSession,
    lesserWays: command ? [sshWay(command)] : [],
  });
}

function sshWay(command: readonly string[]): OfferedWay {
  const { endShared: title, endSharedEffect: effect, byHand: unavailable } = forwardsText;
  return shownWay({ kind: 'manager', title, effect, command, unavailable });
}

/**
 * The server that waits for connections, or the one that serves a person's session and listens for their `ssh -R`.
 * Sessions are titled `sshd: USER…`, the server by its arguments or `sshd: PATH [listener] …` (openssh-portable, sshd.c).
 */
function ofSshServer({ title, program }: Invocation, overSsh: boolean): Finding {
  const isSession = program === 'sshd-session' || (title !== null && !title.includes('[listener]'));
  if (isSession) return finding({ signalEffect: forwardsText.sshdSession });
  return finding({ warning: overSsh ? forwardsText.sshdOwnWay : forwardsText.sshd });
}
