import { useRef, useState } from 'react';
import type { AlertRule } from '../../../electron/shared/alert.ts';
import { useText } from '../../environment.ts';
import { useLostFocus } from '../../hooks/use-focus-return.ts';
import { type PortRule, portRules, withChange, withRule } from '../../model/alert-rules.ts';
import buttons from '../framed-button.module.css';
import styles from './alerts.module.css';
import { PortRuleItem } from './port-rule-item.tsx';

interface PortRulesProps {
  readonly rules: readonly AlertRule[];
  onChange(change: (rules: readonly AlertRule[]) => readonly AlertRule[]): void;
}

/** The ports that are watched; one that was removed can be had back. */
export function PortRules({ rules, onChange }: PortRulesProps) {
  const { alerts: words } = useText();
  const [removed, setRemoved] = useState<PortRule | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const own = portRules(rules);
  useLostFocus(own.length, undo);
  useLostFocus(own.length, list);

  function remove(rule: PortRule): void {
    setRemoved(rule);
    onChange((now) => now.filter(({ id }) => id !== rule.id));
  }

  return (
    <fieldset className={styles['group']}>
      <legend>{words.ports}</legend>
      {own.length === 0 && <p className={styles['soft']}>{words.noPorts}</p>}
      <ul ref={list} tabIndex={-1}>
        {own.map((rule) => (
          <PortRuleItem
            key={rule.id}
            rule={rule}
            onChange={(part) => onChange((now) => withChange(now, rule.id, part))}
            onRemove={() => remove(rule)}
          />
        ))}
      </ul>
      <div role="status">
        {removed && !own.some(({ id }) => id === removed.id) && (
          <p className={styles['inline']}>
            {words.removed(removed.port)}
            <button
              ref={undo}
              type="button"
              className={buttons['button']}
              onClick={() => onChange((now) => withRule(now, removed))}
            >
              {words.undo}
            </button>
          </p>
        )}
      </div>
    </fieldset>
  );
}
