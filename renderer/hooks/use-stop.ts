import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { StopPlan, StopQuestion, StopRun, StopScope, StopTarget } from '../../electron/shared/stop.ts';
import { useEnvironment } from '../environment.ts';
import { endsOneAlone } from '../model/alone-stop.ts';
import { advanceStop, type StopFlow } from '../model/stop-flow.ts';
import { type StopSpot, stopSpots } from '../model/stop-spots.ts';
import { useStops } from './use-stops.ts';

export interface StopControls {
  /** What this window asks. */
  readonly flow: StopFlow;
  /** What is asked, runs or ended, each in its spot. */
  readonly spots: readonly StopSpot[];
  /**
   * Asks what a gentle stop of one process would affect, and then for a confirmation; where the person wants none for
   * what ends one process alone, such a stop begins.
   */
  ask(target: StopTarget): void;
  /** Plans the stop that is being confirmed in another way, or of more than the one process. */
  choose(change: { readonly way: string } | { readonly scope: StopScope }): void;
  /** Back to the plan from whose choices a refusal came. */
  back(): void;
  /** Begins what the plan says that is being confirmed. */
  confirm(): void;
  /** Gives the question up, or takes note of why nothing came of it. */
  dismiss(): void;
  /** Asks for the second, forced stop of what did not end. */
  force(run: StopRun): void;
  /** The same once more through the system's prompt for administrator rights, where the person confirms it. */
  elevate(run: StopRun): void;
  /** Takes an ended stop out of every window. */
  close(run: StopRun): void;
}

export function useStop(): StopControls {
  const { bridge, stops, settings } = useEnvironment();
  const { runs } = useStops();
  const [flow, dispatch] = useReducer(advanceStop, { phase: 'idle' });
  const lastId = useRef(0);

  /** Resolves with the plan where it is the one that is being waited for. */
  const plan = useCallback(
    async (question: StopQuestion): Promise<StopPlan | null> => {
      lastId.current += 1;
      const id = lastId.current;
      dispatch({ type: 'asked', id, question });
      const reply = await bridge.call('planStop', question);
      if (!reply.ok) dispatch({ type: 'failed', id, error: reply.error });
      else if ('refusal' in reply.value) dispatch({ type: 'refused', id, report: reply.value.refusal });
      else {
        dispatch({ type: 'planned', id, plan: reply.value.plan });
        if (id === lastId.current) return reply.value.plan;
      }
      return null;
    },
    [bridge],
  );

  /** What was shown is what is confirmed: the way and the processes are taken from the plan. */
  const begin = useCallback(
    async (confirmed: StopPlan, elevate: boolean): Promise<void> => {
      const { target, scope, force, way, processes } = confirmed;
      const question = { target, scope, force, way: way.id };
      lastId.current += 1;
      const id = lastId.current;
      dispatch({ type: 'begun', id, question, plan: confirmed });
      const refs = processes.map(({ pid, identity }) => ({ pid, identity }));
      const reply = await bridge.call('stop', { ...question, confirmed: refs, elevate });
      if (!reply.ok) dispatch({ type: 'failed', id, error: reply.error });
      else if ('refusal' in reply.value) dispatch({ type: 'refused', id, report: reply.value.refusal });
      else {
        stops.add(reply.value.run);
        dispatch({ type: 'taken', id });
      }
    },
    [bridge, stops],
  );

  const ask = useCallback(
    async (target: StopTarget) => {
      const planned = await plan({ target, scope: 'process', way: null, force: false });
      const skips = settings.get().settings.confirmStop === 'alone-skips';
      if (planned && skips && endsOneAlone(planned)) await begin(planned, false);
    },
    [plan, begin, settings],
  );

  return {
    flow,
    spots: useMemo(() => stopSpots(flow, runs), [flow, runs]),
    ask: useCallback((target) => void ask(target), [ask]),
    choose(change) {
      if (flow.phase !== 'planning' && flow.phase !== 'confirming') return;
      // Another way may reach others by itself: how much is a choice of the plain signal's.
      const scope = 'way' in change ? 'process' : change.scope;
      const way = 'way' in change ? change.way : (flow.question.way ?? flow.plan?.way.id ?? null);
      void plan({ ...flow.question, scope, way });
    },
    back() {
      if (flow.phase !== 'refused' || flow.plan === null) return;
      const { scope, way } = flow.plan;
      void plan({ ...flow.question, scope, way: way.id });
    },
    confirm() {
      if (flow.phase === 'confirming') void begin(flow.plan, flow.plan.needsElevation);
    },
    dismiss: useCallback(() => {
      // An answer to what was given up must not begin anything.
      lastId.current += 1;
      dispatch({ type: 'dismissed' });
    }, []),
    force({ plan: { target, scope, ways } }) {
      void plan({ target, scope, way: ways.find(({ kind }) => kind === 'signal')?.id ?? null, force: true });
    },
    elevate: (run) => void begin(run.plan, true),
    close: ({ id }) => void bridge.call('dismissStop', { id }),
  };
}
