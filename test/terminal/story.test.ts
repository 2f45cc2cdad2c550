import { describe, expect, it } from 'vitest';
import type { SourcesReport } from '../../electron/shared/snapshot.ts';
import type { Story } from '../../electron/shared/story.ts';
import { openListener } from '../support/listener-process.ts';
import { portolan } from '../support/portolan.ts';

describe('portolan story', () => {
  it('tells of a port and of what is on it now', async () => {
    const listener = await openListener();
    try {
      const { status, stdout } = await portolan(['story', String(listener.port), '--json']);
      const story = JSON.parse(stdout) as Story;
      expect(status).toBe(0);
      expect(story.port).toBe(listener.port);
      expect(Object.keys(story.protocols)).toEqual(['tcp', 'udp', 'sctp', 'dccp']);
      expect(story.here).toMatchObject([{ owners: [{ pid: listener.pid }] }]);
      expect(story.hereComplete).toBe(true);
    } finally {
      await listener.end();
    }
  });

  it('gives the registry its word for people', async () => {
    const { status, stdout } = await portolan(['story', '6379/tcp']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/redis/);
    expect(stdout).toMatch(/^Registration$/m);
    expect(stdout).not.toContain('\u001b');
  });

  it.each(['0', '65535', '1023/dccp'])('has a story for %s', async (port) => {
    expect((await portolan(['story', port])).status).toBe(0);
  });
});

describe('portolan sources', () => {
  it('compares what each source saw', async () => {
    const { status, stdout } = await portolan(['sources', '--json']);
    const { sources } = JSON.parse(stdout) as SourcesReport;
    expect(status).toBe(0);
    expect(sources.map(({ source }) => source)).toContain('systeminformation');
    for (const { state, socketsSeen, cost } of sources) {
      expect(socketsSeen === null).toBe(state === 'absent');
      if (state !== 'absent') expect(cost.wallMs).toBeGreaterThan(0);
    }
  });

  it('tells people what each source is for, what it saw and what is hidden', async () => {
    const { stdout } = await portolan(['sources']);
    expect(stdout).toMatch(/^Asked at \d{4}-\d\d-\d\d \d\d:\d\d with the rights of /);
    expect(stdout).toMatch(/hidden from/);
    expect(stdout).toMatch(/: gives the rows\n {2}\S.*\n {2}saw \d+ sockets?, in [\d.]+ m?s, of which/);
    expect(stdout).toContain('systeminformation: ');
  });
});

describe('portolan with unusable arguments', () => {
  it.each([
    [['story', '70000']],
    [['story', '-1']],
    [['story', 'abc']],
    [['story', '80/xyz']],
    [['nonsense']],
    [['list', '--nonsense']],
    [['stop', '80', '81']],
    [['serve', '--port', 'x']],
    [['story', 'a\u001b[31m\nb']],
  ])('%j: one line, nothing else, exit status 2', async (words) => {
    const { status, stdout, stderr } = await portolan(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^portolan: \P{Cc}+\n$/u);
  });
});
