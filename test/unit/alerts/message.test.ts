import { afterEach, describe, expect, it } from 'vitest';
import type { Telling } from '../../../electron/alerts/decide.ts';
import { alertMessage } from '../../../electron/alerts/message.ts';
import type { Occurrence, OccurrenceKind } from '../../../electron/alerts/occurrence.ts';
import { languages } from '../../../electron/shared/language.ts';
import type { PortEvent } from '../../../electron/shared/port-event.ts';
import { speak } from '../../../electron/shared/speech.ts';
import { event, holder, startMs } from './support.ts';

afterEach(() => speak('en'));

function occurrence(kind: OccurrenceKind, port: number, change: Partial<PortEvent> = {}): Occurrence {
  const shop = holder('node', { pid: 4821, place: 'shop' });
  return { kind, event: event('opened', port, { holder: shop, ...change }), rules: ['x'], asked: false, atMs: startMs };
}

function telling(occurrences: readonly Occurrence[], change: Partial<Telling> = {}): Telling {
  return { occurrences, more: 0, heldSinceMs: null, silentUntilMs: null, ...change };
}

describe('one thing that happened', () => {
  it.each<[OccurrenceKind, string, string]>([
    [
      'newly-reachable',
      'Other computers may reach port 8080',
      'node (shop), pid 4821, listens on tcp 8080 at every address of this computer. A firewall may still block others.',
    ],
    ['opened', 'Port 8080 opened', 'node (shop), pid 4821, listens on tcp 8080 at every address of this computer.'],
    ['closed', 'Port 8080 closed', 'node (shop), pid 4821, no longer listens on tcp 8080.'],
    [
      'new-program',
      'A new program listens: node',
      'node (shop), pid 4821, listens on tcp 8080 at every address of this computer. Portolan had not seen it listen before.',
    ],
    [
      'owner-changed',
      'Port 8080 has another owner',
      'node (shop), pid 4821, now listens on tcp 8080. Before, it was nginx, pid 7.',
    ],
  ])('%s', (kind, title, body) => {
    const happened = occurrence(kind, 8080, { holderBefore: holder('nginx', { pid: 7 }) });
    expect(alertMessage(telling([happened]))).toEqual({ title, body, port: 8080, open: kind !== 'closed' });
  });

  it('whose holder is hidden', () => {
    const hidden = { holder: holder(null), holderBefore: holder(null) };
    expect(alertMessage(telling([occurrence('opened', 22, hidden)])).body).toBe(
      'A process that your user may not see listens on tcp 22 at every address of this computer.',
    );
    expect(alertMessage(telling([occurrence('owner-changed', 22, hidden)])).body).toMatch(
      /Before, it was a process that your user may not see\.$/,
    );
  });

  it('by a program whose name would do something', () => {
    const evil = holder(`\u001b[31m\u202e${'x'.repeat(500)}`, { pid: 1 });
    const { body } = alertMessage(telling([occurrence('opened', 22, { holder: evil })]));
    expect(body).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(body.length).toBeLessThan(160);
  });
});

describe('several', () => {
  it('of one kind name their ports in the title', () => {
    const ports = [3000, 3001, 3002, 3003];
    const message = alertMessage(telling(ports.map((port) => occurrence('opened', port))));
    expect(message).toMatchObject({ title: '4 ports opened: 3000, 3001, 3002, 3003', port: null, open: false });
    expect(message.body.split('\n')).toEqual(ports.map((port) => `tcp ${port} · node, shop`));
  });

  it('are cut off with their number', () => {
    const many = Array.from({ length: 30 }, (_, index) => occurrence('opened', 3000 + index));
    const { title, body } = alertMessage(telling(many, { more: 70 }));
    expect(title).toBe('100 ports opened: 3000, 3001, 3002, 3003, 3004, …');
    expect(body.split('\n').at(-1)).toBe('and 94 more');
  });

  it('of different kinds say what each is', () => {
    const { title, body } = alertMessage(telling([occurrence('opened', 1), occurrence('closed', 2)]));
    expect(title).toBe('2 changes on the ports');
    expect(body).toBe('tcp 1 opened · node, shop\ntcp 2 closed · node, shop');
  });

  it('of one port are about that port, open as the last of them left it', () => {
    const opened = occurrence('opened', 5);
    expect(alertMessage(telling([opened, occurrence('closed', 5)]))).toMatchObject({ port: 5, open: false });
    expect(alertMessage(telling([occurrence('closed', 5), opened]))).toMatchObject({ port: 5, open: true });
  });
});

it('a summary says since when and at what time', () => {
  const { title, body } = alertMessage(telling([occurrence('newly-reachable', 8080)], { heldSinceMs: startMs }));
  expect(title).toMatch(/^One change since \d\d:\d\d$/);
  expect(body).toMatch(/^\d\d:\d\d tcp 8080 became reachable · node, shop$/);
});

it('the last one of an hour says when the next comes', () => {
  const { body } = alertMessage(telling([occurrence('opened', 1)], { silentUntilMs: startMs }));
  expect(body).toMatch(/what comes next is told together at \d\d:\d\d\.$/);
});

it('speaks every language, in words of its own', () => {
  const kinds = ['newly-reachable', 'owner-changed', 'new-program', 'opened', 'closed'] as const;
  for (const kind of kinds) {
    const said = languages.map((language) => {
      speak(language);
      const alone = alertMessage(telling([occurrence(kind, 8080)]));
      const both = alertMessage(telling([occurrence(kind, 8080), occurrence(kind, 8081)]));
      return `${alone.title} ${alone.body} ${both.title}`;
    });
    expect(new Set(said).size).toBe(languages.length);
    for (const text of said) expect(text).not.toMatch(/undefined|null|\[object/);
  }
});
