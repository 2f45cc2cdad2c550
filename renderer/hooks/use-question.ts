import { useCallback, useEffect, useState } from 'react';
import type { Channel, Request, Response } from '../../electron/shared/contract.ts';
import { useEnvironment } from '../environment.ts';
import { latestOnly } from '../model/latest-only.ts';

/** A question that a person asks by hand, and what came of it. */
export interface Question<C extends Channel> {
  readonly asking: boolean;
  /** The newest answer; null until there was one, and after a later question failed. */
  readonly answer: Response<C> | null;
  /** What `answer` answers: while another question is under way, not what was asked last. */
  readonly answered: Request<C> | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
  ask(request: Request<C>): void;
}

type State<C extends Channel> = Omit<Question<C>, 'ask'>;

/** Of several questions the latest one counts. */
export function useQuestion<C extends Channel>(channel: C): Question<C> {
  const { bridge } = useEnvironment();
  const [state, setState] = useState<State<C>>({ asking: false, answer: null, answered: null, error: null });
  const [questions] = useState(latestOnly);

  useEffect(() => questions.end, [questions]);

  const ask = useCallback(
    (request: Request<C>) => {
      const isLatest = questions.begin();
      setState((before) => ({ ...before, asking: true }));
      void bridge.call(channel, request).then((reply) => {
        if (!isLatest()) return;
        setState(
          reply.ok
            ? { asking: false, answer: reply.value, answered: request, error: null }
            : { asking: false, answer: null, answered: null, error: reply.error.message },
        );
      });
    },
    [bridge, channel, questions],
  );
  return { ...state, ask };
}
