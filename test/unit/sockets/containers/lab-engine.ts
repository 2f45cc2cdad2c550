import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const lab = resolve(fileURLToPath(import.meta.url), '../../../../../../shared/lab/container-engine');

/** Says loudly, with the remedy, where no real engine can be run; CI with the lab at hand has no such excuse. */
export function canRunEngine(): boolean {
  const present = existsSync(lab);
  if (present && process.platform === 'linux' && process.geteuid?.() === 0) return true;
  const why =
    'no real container engine can be run here. To enable it: put a program at ../shared/lab/container-engine that ' +
    'runs a command beside one (DOCKER_HOST set, `lab-run` in the path), and run the tests as root on Linux.';
  if (process.env['CI'] === 'true' && present) throw new Error(why);
  console.error(`!!! SKIPPED, the cases with a real container engine: ${why}`);
  return false;
}

export interface LabEngine {
  /** The value of DOCKER_HOST. */
  readonly host: string;
  /** Identifiers of the containers, in the order in which they were asked for. */
  readonly ids: readonly string[];
  /** Ends the engine and its containers. */
  end(): Promise<void>;
}

/** Runs a real engine with these containers until it is told to end. Each is a list of words for `lab-run`. */
export async function startEngine(containers: readonly (readonly string[])[]): Promise<LabEngine> {
  // The words go in as arguments, separated by `--end`. `cat` lasts until its standard input is closed.
  const script = `
    set -e
    words=()
    for word; do
      if [ "$word" = --end ]; then echo "id $(lab-run "\${words[@]}")"; words=(); else words+=("$word"); fi
    done
    echo "host $DOCKER_HOST"
    exec cat >/dev/null`;
  const words = containers.flatMap((each) => [...each, '--end']);
  const engine = spawn(lab, ['bash', '-c', script, 'bash', ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = once(engine, 'close');
  let complaints = '';
  engine.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ids: string[] = [];
  let host: string | undefined;
  for await (const line of createInterface(engine.stdout)) {
    const [kind, value = ''] = line.split(' ');
    if (kind === 'id') ids.push(value);
    if (kind === 'host') host = value;
    if (host !== undefined) break;
  }
  if (host === undefined) throw new Error(`the engine did not start: ${complaints}`);
  return {
    host,
    ids,
    async end() {
      engine.stdin.end();
      await closed;
    },
  };
}
