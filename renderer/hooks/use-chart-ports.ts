import { useEffect, useState } from 'react';
import { useEnvironment } from '../environment.ts';
import { type Ground, groundOf } from '../model/chart/ground.ts';
import { editionKey } from '../model/edition-key.ts';
import { useNews } from './use-feed.ts';

export interface ChartGround {
  /** Null until there was an answer. */
  readonly ground: Ground | null;
  /** Why the latest question was not answered, in words. */
  readonly error: string | null;
}

/** What is known of all ports, asked for again whenever another edition of the registry is in use. */
export function useChartPorts(): ChartGround {
  const { bridge } = useEnvironment();
  const edition = editionKey(useNews().registry);
  const [answer, setAnswer] = useState<ChartGround>({ ground: null, error: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition is the reason to ask again.
  useEffect(() => {
    let overtaken = false;
    void bridge.call('chartPorts', {}).then((reply) => {
      if (overtaken) return;
      setAnswer(({ ground }) =>
        reply.ok ? { ground: groundOf(reply.value), error: null } : { ground, error: reply.error.message },
      );
    });
    return () => {
      overtaken = true;
    };
  }, [bridge, edition]);

  return answer;
}
