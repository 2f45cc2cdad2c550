import { describe, expect, it } from 'vitest';
import { advanceStop, isUnderWay, type StopEvent, type StopFlow } from '../../../renderer/model/stop-flow.ts';
import { aPlan, aReport } from '../support/stories.ts';

const target = { pid: 7, identity: 'boot:7:1', protocol: 'tcp', port: 80, keys: ['k'] } as const;
const plan = aPlan(target);
const asked = { type: 'asked', id: 1, target, force: false } as const;
const planned = { type: 'planned', id: 1, plan } as const;
const confirmed = { type: 'confirmed', id: 1, nowMs: 5 } as const;
const reported = { type: 'reported', id: 1, report: aReport() } as const;
const failed = { type: 'failed', id: 1, error: { code: 'failed', message: 'm' } } as const;
const dismissed = { type: 'dismissed' } as const;
const afterEvents = (...events: readonly StopEvent[]) => events.reduce<StopFlow>(advanceStop, { phase: 'idle' });

describe('advanceStop', () => {
  it('goes from the question over plan, confirmation and wait to the outcome', () => {
    expect(afterEvents(asked).phase).toBe('planning');
    expect(afterEvents(asked, planned)).toMatchObject({ phase: 'confirming', plan });
    expect(afterEvents(asked, planned, confirmed)).toMatchObject({ phase: 'stopping', sinceMs: 5 });
    expect(afterEvents(asked, planned, confirmed, reported)).toMatchObject({ phase: 'ended', target });
  });

  it('never stops without a plan that was confirmed', () => {
    expect(afterEvents(asked, confirmed).phase).toBe('planning');
    expect(afterEvents(confirmed).phase).toBe('idle');
  });

  it('ignores replies to a stop that was given up', () => {
    const again = { ...asked, id: 2 };
    expect(afterEvents(asked, dismissed, planned).phase).toBe('idle');
    expect(afterEvents(asked, again, planned).phase).toBe('planning');
    expect(afterEvents(asked, dismissed, again, { ...planned, id: 2 }).phase).toBe('confirming');
  });

  it('cannot be dismissed or replaced while the signal is out', () => {
    const stopping = afterEvents(asked, planned, confirmed);
    expect(advanceStop(stopping, dismissed)).toBe(stopping);
    expect(advanceStop(stopping, { ...asked, id: 2 })).toBe(stopping);
  });

  it('knows whether a signal may have been sent when a call fails', () => {
    expect(afterEvents(asked, failed)).toMatchObject({ phase: 'failed', signalled: 'no' });
    expect(afterEvents(asked, planned, confirmed, failed)).toMatchObject({ phase: 'failed', signalled: 'perhaps' });
  });

  it('is under way until it has ended', () => {
    expect(
      [afterEvents(), afterEvents(asked), afterEvents(asked, planned), afterEvents(asked, planned, confirmed)].map(
        isUnderWay,
      ),
    ).toEqual([false, true, true, true]);
    expect(isUnderWay(afterEvents(asked, reported))).toBe(false);
  });
});
