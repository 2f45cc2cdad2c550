import { useId } from 'react';
import type { StopPlan, StopWay } from '../../../electron/shared/stop.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import type { AskedFlow } from '../../model/stop-flow.ts';
import { ByHand } from './by-hand.tsx';
import styles from './stop-panel.module.css';

interface StopWaysProps {
  readonly page: Page;
  readonly flow: Extract<AskedFlow, { readonly phase: 'planning' | 'confirming' }>;
  readonly plan: StopPlan;
}

/** Every way there is, the right one first; those that Portolan does not go by itself are told, not offered. */
export function StopWays({ page, flow, plan }: StopWaysProps) {
  const { stop: words } = useText();
  const id = useId();
  const chosen = flow.question.way ?? plan.way.id;
  return (
    <fieldset className={styles['choices']}>
      <legend className="visually-hidden">{words.ways}</legend>
      {plan.ways.map((way, index) =>
        way.unavailable === null ? (
          <label key={way.id} className={styles['choice']}>
            <input
              type="radio"
              name={id}
              checked={way.id === chosen}
              aria-labelledby={`${id}${index}`}
              aria-describedby={`${id}${index}why`}
              onChange={() => page.stop.choose({ way: way.id })}
            />
            <b id={`${id}${index}`}>{way.title}</b>
            <WayWords id={`${id}${index}why`} way={way} page={page} />
          </label>
        ) : (
          <div key={way.id} className={styles['choice']}>
            <b>{way.title}</b>
            <WayWords way={way} page={page} />
          </div>
        ),
      )}
    </fieldset>
  );
}

/** What happens on this way, why it may not last, and why a person must go it by hand. */
export function WayWords({ way, page, id }: { readonly way: StopWay; readonly page: Page; readonly id?: string }) {
  const { stop: words } = useText();
  return (
    <div id={id} className={styles['way']}>
      <p>{way.effect}</p>
      {way.warning !== null && <p className={styles['warning']}>{way.warning}</p>}
      {way.unavailable !== null && (
        <>
          <p>{words.shownOnly(way.unavailable)}</p>
          {way.command && <ByHand command={way.command} page={page} />}
        </>
      )}
    </div>
  );
}
