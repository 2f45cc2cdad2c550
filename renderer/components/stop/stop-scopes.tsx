import { useId } from 'react';
import type { StopPlan } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import type { StopControls } from '../../hooks/use-stop.ts';
import type { AskedFlow } from '../../model/stop-flow.ts';
import styles from './stop-panel.module.css';

interface StopScopesProps {
  readonly stop: StopControls;
  readonly flow: Extract<AskedFlow, { readonly phase: 'planning' | 'confirming' }>;
  readonly plan: StopPlan;
}

/** How many processes a signal is sent to; nothing where there is only the one. */
export function StopScopes({ stop, flow, plan }: StopScopesProps) {
  const { stop: words } = useText();
  const id = useId();
  const wider = plan.scopes.filter(({ scope }) => scope !== 'process');
  if (wider.length === 0) return null;
  return (
    <fieldset className={styles['scopes']}>
      <legend className="visually-hidden">{words.scope}</legend>
      {[{ scope: 'process' as const, processes: 1 }, ...wider].map(({ scope, processes }) => (
        <label key={scope}>
          <input
            type="radio"
            name={id}
            checked={scope === flow.question.scope}
            onChange={() => stop.choose({ scope })}
          />
          {words.scopes[scope](processes)}
        </label>
      ))}
    </fieldset>
  );
}
