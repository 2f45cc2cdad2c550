import { describe, expect, it } from 'vitest';
import type { SourceReport, SourcesReport } from '../../../electron/shared/snapshot.ts';
import { sources } from '../../../electron/terminal/sources.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';
import { hiddenOwnersProblem, sourceReport, sourcesReport } from '../../support/source-reports.ts';

async function told(report: SourcesReport, json = false, columns: number | null = null) {
  const terminal = fakeTerminal({ columns });
  const status = await sources({ json }, { terminal, reportSources: async () => report });
  return { ...terminal, status, text: terminal.printed.join('\n') };
}

const check: Partial<SourceReport> = { source: 'systeminformation', role: 'check' };
const many = Array.from({ length: 49 }, (_, index) => `udp 127.0.0.1:${index + 1}`);

describe('sources', () => {
  it('says what each source is for, what it saw, and what that cost', async () => {
    const { printed, complained, status } = await told(sourcesReport([sourceReport(), sourceReport(check)]));
    expect(printed.slice(1)).toEqual([
      'No owner of a socket is hidden from ada.',
      '',
      'linux-proc: gives the rows',
      "  The kernel's tables",
      '  saw 28 sockets, in 4.0 ms, of which 3.1 ms processor time',
      '  Saw the same as the others.',
      '',
      'systeminformation: second opinion',
      "  The kernel's tables",
      '  saw 28 sockets, in 4.0 ms, of which 3.1 ms processor time',
      '  Saw the same as the others.',
    ]);
    expect(printed[0]).toMatch(/^Asked at 2026-11-22 \d\d:\d\d with the rights of ada \(uid 1000\)\.$/);
    expect(complained).toEqual([]);
    expect(status).toBe(0);
  });

  it('says what is hidden from this user and what would show it', async () => {
    const hidden = sourcesReport([sourceReport({ problems: [hiddenOwnersProblem] })], { hiddenOwners: 3 });
    const { printed } = await told(hidden);
    expect(printed.slice(1, 3)).toEqual([
      'The owners of 3 sockets are hidden from ada.',
      'What you can do: run: sudo portolan list',
    ]);
    expect((await told({ ...hidden, hiddenOwners: null })).printed[1]).toMatch(/^How many .* not known/);
  });

  it('says of which protocols two sources saw the same, where one of them looks at fewer', async () => {
    const narrow = sourceReport({ ...check, covers: ['tcp'], socketsSeen: 9 });
    const { printed } = await told(sourcesReport([sourceReport({ socketsSeen: 14 }), narrow]));
    expect(printed.filter((line) => line.startsWith('  Saw'))).toEqual([
      '  Saw the same TCP sockets as the others, which do not look at UDP.',
      '  Saw the same TCP sockets as the others; it does not look at UDP.',
    ]);
    const witness = sourceReport({ source: 'ss', role: 'details' });
    const { text } = await told(sourcesReport([sourceReport(), witness, narrow]));
    expect(text).toContain('  Saw the same as the others.');
    expect(text).not.toContain('which do not look');
  });

  it('gives for hidden owners the remedies of the main source, not what bars the way to an engine', async () => {
    const problem = { code: 'permission', rowsAffected: null } as const;
    const main = { ...problem, source: 'linux-proc', message: 'Hidden', remedy: 'run it as root' };
    const engine = { ...problem, source: 'docker', message: 'Refused', remedy: 'join the group docker' };
    const { printed } = await told(
      sourcesReport(
        [
          sourceReport({ problems: [main] }),
          sourceReport({ source: 'docker', role: 'containers', state: 'failed', problems: [engine] }),
        ],
        { hiddenOwners: 3 },
      ),
    );
    expect(printed.slice(1, 4)).toEqual([
      'The owners of 3 sockets are hidden from ada.',
      'What you can do: run it as root',
      '',
    ]);
  });

  it('folds a long difference and counts the rest', async () => {
    const { text } = await told(sourcesReport([sourceReport({ onlyHere: many }), sourceReport(check)]));
    expect(text).toContain('  Only this source saw 49 sockets:\n    udp 127.0.0.1:1\n');
    expect(text).toContain('    udp 127.0.0.1:12\n    and 37 more');
    expect(text).not.toContain('127.0.0.1:13');
  });

  it('tells a failure with its remedy, and what is merely not there as that', async () => {
    const problem = {
      source: 'systeminformation',
      code: 'timeout',
      message: 'netstat hangs',
      rowsAffected: null,
      remedy: 'Run it by hand',
    } as const;
    const failed = sourceReport({ ...check, state: 'failed', socketsSeen: null, problems: [problem] });
    const absent = sourceReport({ source: 'docker', role: 'containers', state: 'absent', socketsSeen: null });
    const { text, status } = await told(sourcesReport([sourceReport(), failed, absent]));
    expect(text).toContain(
      '  failed, in 4.0 ms, of which 3.1 ms processor time\n  netstat hangs\n    What you can do:',
    );
    expect(text).toContain("docker: names containers and their ports\n  The kernel's tables\n  not on this computer");
    expect(text).not.toContain('Saw the same');
    expect(status).toBe(0);
  });

  it('fails when nobody could say which ports are open', async () => {
    const failed = sourceReport({ state: 'failed', socketsSeen: null });
    const { status, complained } = await told(sourcesReport([failed], { hiddenOwners: null }));
    expect(status).toBe(1);
    expect(complained).toEqual(['portolan: no source could say which ports are open.']);
  });

  it('fits the width of a screen and keeps control characters out of it', async () => {
    const long = sourceReport({ description: `${'word '.repeat(60)}\u001b[31m`, onlyHere: many });
    const { text } = await told(sourcesReport([long, sourceReport(check)]), false, 48);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(48);
    expect(text).not.toContain('\u001b');
  });

  it('gives JSON the report as it is', async () => {
    const report = sourcesReport([sourceReport({ onlyHere: many })]);
    const { printed } = await told(report, true);
    expect(JSON.parse(printed.join(''))).toEqual(report);
  });
});
