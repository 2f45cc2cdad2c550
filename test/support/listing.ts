import type { Snapshot, SourcesReport } from '../../electron/shared/snapshot.ts';
import type { Story } from '../../electron/shared/story.ts';
import { type Ended, type PortolanOptions, portolan } from './portolan.ts';

/** What the built `portolan list --json` says. */
export async function listing(options: PortolanOptions = {}): Promise<Snapshot> {
  return parsed(await portolan(['list', '--json'], options)) as Snapshot;
}

/** What the built `portolan sources --json` says. */
export async function sourcesReport(options: PortolanOptions = {}): Promise<SourcesReport> {
  return parsed(await portolan(['sources', '--json'], options)) as SourcesReport;
}

/** What the built `portolan story PORT --json` says. */
export async function storyOf(port: number, options: PortolanOptions = {}): Promise<Story> {
  return parsed(await portolan(['story', String(port), '--json'], options)) as Story;
}

function parsed({ status, stdout, stderr }: Ended): unknown {
  if (status !== 0) throw new Error(`portolan ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
