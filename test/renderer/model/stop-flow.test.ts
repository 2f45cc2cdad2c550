import { describe, expect, it } from 'vitest';
import type { CallError } from '../../../electron/shared/bridge.ts';
import { advanceStop, isUnderWay, type StopEvent, type StopFlow } from '../../../renderer/model/stop-flow.ts';
import { aPlan, aReport } from '../support/stories.ts';

const target = { pid: 7, identity: 'boot:7:1', protocol: 'tcp', port: 80, keys: ['k'] } as const;
const plan = aPlan(target);
const question = { target, scope: 'process', way: null, force: false } as const;
const asked = { type: 'asked', id: 1, question } as const;
const planned = { type: 'planned', id: 1, plan } as const;
const begun = { type: 'begun', id: 2, question, plan } as const;
const taken = { type: 'taken', id: 2 } as const;
const refused = { type: 'refused', id: 1, report: aReport() } as const;
const failed = { type: 'failed', id: 1, error: { code: 'failed', message: 'm' } } as const;
const dismissed = { type: 'dismissed' } as const;
const afterEvents = (...events: readonly StopEvent[]) => events.reduce<StopFlow>(advanceStop, { phase: 'idle' });

describe('advanceStop', () => {
  it('goes from the question over plan and confirmation until the core has it', () => {
    expect(afterEvents(asked)).toMatchObject({ phase: 'planning', plan: null });
    expect(afterEvents(asked, planned)).toMatchObject({ phase: 'confirming', plan });
    expect(afterEvents(asked, planned, begun)).toMatchObject({ phase: 'starting', plan });
    expect(afterEvents(asked, planned, begun, taken).phase).toBe('idle');
  });

  it('keeps the old plan in sight while another way of the same stop is planned, and no longer', () => {
    const other = { ...asked, id: 2, question: { ...question, scope: 'group' } } as const;
    expect(afterEvents(asked, planned, other)).toMatchObject({ phase: 'planning', plan });
    const forced = { ...asked, id: 2, question: { ...question, force: true } } as const;
    expect(afterEvents(asked, planned, forced)).toMatchObject({ phase: 'planning', plan: null });
    const another = { ...asked, id: 2, question: { ...question, target: { ...target, pid: 8 } } } as const;
    expect(afterEvents(asked, planned, another)).toMatchObject({ phase: 'planning', plan: null });
  });

  it('has a plan to go back to where a choice was refused', () => {
    const other = { ...asked, id: 2 };
    expect(afterEvents(asked, planned, other, { ...refused, id: 2 })).toMatchObject({ phase: 'refused', plan });
    expect(afterEvents(asked, refused)).toMatchObject({ phase: 'refused', plan: null });
    expect(afterEvents(asked, planned, begun, { ...refused, id: 2 })).toMatchObject({ phase: 'refused', plan: null });
  });

  it('ignores replies to a question that was given up', () => {
    const again = { ...asked, id: 2 };
    expect(afterEvents(asked, dismissed, planned).phase).toBe('idle');
    expect(afterEvents(asked, again, planned).phase).toBe('planning');
    expect(afterEvents(asked, dismissed, again, { ...planned, id: 2 }).phase).toBe('confirming');
  });

  it('cannot be dismissed or replaced while it is being begun', () => {
    const starting = afterEvents(asked, planned, begun);
    expect(advanceStop(starting, dismissed)).toBe(starting);
    expect(advanceStop(starting, { ...asked, id: 3 })).toBe(starting);
    expect(advanceStop(starting, { ...begun, id: 3 })).toBe(starting);
  });

  it.each([
    ['failed', 'perhaps'],
    ['unreachable', 'perhaps'],
    ['bad-request', 'no'],
    ['forbidden', 'no'],
  ] as const)('knows whether a stop may have begun when the call ends as %s', (code, signalled) => {
    const error: CallError = { code, message: 'm' };
    expect(afterEvents(asked, planned, begun, { ...failed, id: 2, error })).toMatchObject({ signalled });
    expect(afterEvents(asked, failed)).toMatchObject({ phase: 'failed', signalled: 'no' });
  });

  it('is under way until the core has it', () => {
    const flows = [afterEvents(), afterEvents(asked), afterEvents(asked, planned), afterEvents(asked, planned, begun)];
    expect(flows.map(isUnderWay)).toEqual([false, true, true, true]);
    expect(isUnderWay(afterEvents(asked, refused))).toBe(false);
    expect(isUnderWay(afterEvents(asked, planned, begun, taken))).toBe(false);
  });
});
