import { useCallback, useReducer, useRef } from 'react';
import type { StopTarget } from '../../electron/shared/stop.ts';
import { useEnvironment } from '../environment.ts';
import { advanceStop, type StopFlow } from '../model/stop-flow.ts';

export interface StopControls {
  readonly flow: StopFlow;
  /** Asks what would be affected, and then for a confirmation. */
  ask(target: StopTarget, force: boolean): Promise<void>;
  /** Sends the signal of the plan that is being confirmed. */
  confirm(): Promise<void>;
  dismiss(): void;
}

export function useStop(): StopControls {
  const { bridge, now } = useEnvironment();
  const [flow, dispatch] = useReducer(advanceStop, { phase: 'idle' });
  const lastId = useRef(0);

  const ask = useCallback(
    async (target: StopTarget, force: boolean) => {
      lastId.current += 1;
      const id = lastId.current;
      dispatch({ type: 'asked', id, target, force });
      const reply = await bridge.call('planStop', { target, force });
      if (!reply.ok) dispatch({ type: 'failed', id, error: reply.error });
      else if ('plan' in reply.value) dispatch({ type: 'planned', id, plan: reply.value.plan });
      else dispatch({ type: 'reported', id, report: reply.value.refusal });
    },
    [bridge],
  );

  const confirm = useCallback(async () => {
    if (flow.phase !== 'confirming') return;
    const { id, target, force } = flow;
    dispatch({ type: 'confirmed', id, nowMs: now() });
    const reply = await bridge.call('stop', { target, force });
    if (reply.ok) dispatch({ type: 'reported', id, report: reply.value });
    else dispatch({ type: 'failed', id, error: reply.error });
  }, [bridge, flow, now]);

  const dismiss = useCallback(() => dispatch({ type: 'dismissed' }), []);

  return { flow, ask, confirm, dismiss };
}
