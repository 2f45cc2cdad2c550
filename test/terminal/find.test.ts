import { describe, expect, it } from 'vitest';
import type { FoundPort } from '../../electron/shared/found-port.ts';
import { openListener } from '../support/listener-process.ts';
import { portolan } from '../support/portolan.ts';

interface Answer {
  readonly text: string;
  readonly registryDate: string;
  readonly openKnown: boolean;
  readonly labelsKnown: boolean;
  readonly found: readonly FoundPort[];
}

async function find(...words: readonly string[]): Promise<Answer> {
  const { status, stdout } = await portolan(['find', ...words, '--json']);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Answer;
}

describe('portolan find', () => {
  it('finds a port by the name of a service, in spite of a typo', async () => {
    expect((await find('redis')).found[0]).toMatchObject({ port: 6379, name: 'redis', similar: false });
    expect((await find('redsi')).found[0]).toMatchObject({ port: 6379, similar: true });
    const { stdout } = await portolan(['find', 'redis']);
    expect(stdout).toMatch(/^ *PORT +PROTOCOLS +HERE +NAME +USED BY +DESCRIPTION +FOUND BY\n *6379 +tcp .* name\n/);
  });

  it('takes several words in any order', async () => {
    const { text, found } = await find('database', 'postgresql');
    expect(text).toBe('database postgresql');
    expect(found[0]).toMatchObject({ port: 5432 });
  });

  it('tells what is open here, and by what process', async () => {
    const listener = await openListener();
    try {
      const { found } = await find(String(listener.port));
      expect(found[0]).toMatchObject({ port: listener.port, open: true, process: expect.stringContaining('node') });
      expect((await find('node')).found.map(({ port }) => port)).toContain(listener.port);
      const { stdout } = await portolan(['find', `localhost:${listener.port}`]);
      expect(stdout).toMatch(new RegExp(`^${listener.port} .* open: node`, 'm'));
    } finally {
      await listener.end();
    }
  });

  it('has one stable shape', async () => {
    const { found, openKnown, labelsKnown, registryDate } = await find('https');
    expect(typeof openKnown).toBe('boolean');
    expect(labelsKnown).toBe(true);
    expect(registryDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const each of found) {
      expect(Object.keys(each).sort()).toEqual(
        [
          'description',
          'label',
          'matched',
          'name',
          'open',
          'port',
          'process',
          'protocols',
          'similar',
          'software',
        ].sort(),
      );
    }
  });

  it('says that it found nothing', async () => {
    const { status, stdout, stderr } = await portolan(['find', 'no such service at all']);
    expect(status).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain("no port is known by 'no such service at all'");
  });
});
