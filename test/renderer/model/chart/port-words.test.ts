import { describe, expect, it } from 'vitest';
import { groundOf } from '../../../../renderer/model/chart/ground.ts';
import { isWhole, type Knowledge, openPortsOf } from '../../../../renderer/model/chart/knowledge.ts';
import { portWords } from '../../../../renderer/model/chart/port-words.ts';
import { english } from '../../../../renderer/text/english.ts';
import { smallChartPorts } from '../../../support/chart-ports.ts';
import { aListener, anOwner, aSnapshot, aState, startMs } from '../../support/listeners.ts';

const watch = aState([
  aListener(5432, { owners: [anOwner(9, 'postgres')] }),
  aListener(8080, { address: '0.0.0.0', owners: [anOwner(10, 'httpd')] }),
  aListener(8080, { address: '127.0.0.1', owners: [anOwner(11, 'other')] }),
  aListener(7000, { owners: [], ownersComplete: false }),
]);
const news = { watch, connected: true };
const knowledge: Knowledge = {
  ground: groundOf(smallChartPorts),
  open: openPortsOf(news.watch?.snapshot ?? null),
  recent: new Map([[9000, '2026-11-22T09:00:00.000Z']]),
  favourites: new Set([5432]),
  complete: true,
};

function spoken(port: number, change: Partial<Knowledge> = {}): string {
  const { name, facts } = portWords(port, { ...knowledge, ...change }, english, startMs);
  return english.chart.spoken(port, name, facts);
}

describe('what is said of a port', () => {
  it.each([
    [5432, '5432 postgresql – open, postgres, this computer only, favourite'],
    [8080, '8080 – open, httpd, any IPv4 address, other, this computer only'],
    [7000, '7000 – open, owner hidden, this computer only'],
    [80, '80 http – assigned for tcp, not open'],
    [53, '53 domain – assigned for tcp, udp, not open'],
    [22, '22 ssh – assigned for tcp, not open, browsers refuse it'],
    [9899, '9899 sctp-tunneling – assigned for sctp, not open'],
    [81, '81 – unassigned, not open'],
    [50_000, '50000 – never assigned, not open, in the range that this computer gives out'],
  ])('%i: %s', (port, words) => {
    expect(spoken(port)).toBe(words);
  });

  it('says when it was open', () => {
    expect(spoken(9000)).toMatch(/^9000 – unassigned, not open, was open \d\d:\d\d$/);
  });

  it('never says that a port is closed where that was not read', () => {
    expect(spoken(80, { complete: false })).toBe('80 http – assigned for tcp, not known whether it is open');
    expect(spoken(80, { open: null })).toBe('80 http – assigned for tcp, not known whether it is open');
    expect(spoken(80, { ground: null })).toBe('80 – registry not asked yet, not open');
  });
});

describe('what is open', () => {
  it('is nothing that is known before the first reading', () => {
    expect(openPortsOf(null)).toBeNull();
  });

  it('is known whole only of a complete reading of now', () => {
    expect(isWhole(news)).toBe(true);
    expect(isWhole({ ...news, connected: false })).toBe(false);
    expect(isWhole({ ...news, watch: { ...watch, failure: 'broke' } })).toBe(false);
    expect(isWhole({ ...news, watch: aState([], { snapshot: aSnapshot([], { complete: false }) }) })).toBe(false);
  });
});
