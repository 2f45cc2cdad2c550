import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { type Holder, holderScript, openHolder, openStep } from './holder.ts';
import { type Member, members } from './members.ts';
import { asUser, type Network, openNetwork } from './network.ts';

/** A member whose sockets are open. */
export interface OpenMember {
  readonly member: Member;
  /** Each member has one of its own. */
  readonly port: number;
  readonly pids: readonly number[];
  /** The whole name of its program. */
  readonly name: string;
  readonly executable: string;
  readonly command: readonly string[];
  readonly cwd: string;
}

export interface Zoo {
  readonly network: Network;
  readonly open: readonly OpenMember[];
  /** Closes all and waits until every process of it has ended. */
  end(): Promise<void>;
}

const perl = '/usr/bin/perl';
const firstPort = 21_001;

/** Opens every member in a network namespace of their own. Needs root. */
export async function openZoo(): Promise<Zoo> {
  const network = await openNetwork();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'portolan-zoo-')));
  chmodSync(folder, 0o755);
  const holders: Holder[] = [];
  async function end() {
    await Promise.all(holders.map((holder) => holder.end()));
    await network.end();
    rmSync(folder, { recursive: true });
  }
  const opening = members.map(async (member, index): Promise<OpenMember> => {
    const port = firstPort + index;
    const place = { port, ...makeProgram(member, folder), cwd: makeFolder(member, folder) };
    const within = [...network.within, ...(member.uid === undefined ? [] : asUser(member.uid))];
    const holder = await openHolder({ steps: stepsOf(member, port), within, program: place.run, cwd: place.cwd });
    holders.push(holder);
    const { pids, command } = holder;
    return { member, ...place, pids, command: member.name?.kind === 'script' ? [perl, ...command] : command };
  });
  try {
    // All are waited for even when one fails, so that what did open is closed again.
    await Promise.allSettled(opening);
    return { network, open: await Promise.all(opening), end };
  } catch (error) {
    await end();
    throw error;
  }
}

function stepsOf({ binds, more, drops, rewrites, deleted }: Member, port: number): readonly string[] {
  const opening = binds.map((bind) =>
    openStep({ ...bind, ...(more?.as === 'siblings' ? { reusePort: true } : {}) }, port),
  );
  const forking = more ? [`fork ${more.count}${more.uid === undefined ? '' : ` as ${more.uid}`}`] : [];
  return [
    ...(deleted ? ['vanish'] : []),
    ...(rewrites === undefined ? [] : [`title ${rewrites}`]),
    ...(more?.as === 'siblings' ? [...forking, ...opening] : [...opening, ...forking]),
    ...(drops === undefined ? [] : [`drop ${drops}`]),
  ];
}

interface Program extends Pick<OpenMember, 'name' | 'executable'> {
  readonly run: readonly string[];
}

/** A copy of perl, or of the script, under the member's name. */
function makeProgram({ name }: Member, folder: string): Program {
  if (name === undefined) return { name: basename(perl), executable: perl, run: [perl, holderScript] };
  const file = join(folder, name.kind, name.file);
  mkdirSync(dirname(file), { recursive: true });
  copyFileSync(name.kind === 'program' ? perl : holderScript, file);
  chmodSync(file, 0o755);
  return name.kind === 'program'
    ? { name: name.file, executable: file, run: [file, holderScript] }
    : { name: name.file, executable: perl, run: [file] };
}

function makeFolder({ cwd, marker, uid = 0 }: Member, folder: string): string {
  if (cwd === undefined) return '/';
  const made = join(folder, cwd);
  mkdirSync(made, { recursive: true });
  if (marker === undefined) return made;
  const project = projectFolder(made);
  const file = join(project, marker);
  if (marker === '.git') mkdirSync(file);
  else writeFileSync(file, '');
  for (const path of [project, file, dirname(made), made]) chownSync(path, uid, uid);
  return made;
}

/** Two levels above the working folder. */
export function projectFolder(cwd: string): string {
  return resolve(cwd, '../..');
}
