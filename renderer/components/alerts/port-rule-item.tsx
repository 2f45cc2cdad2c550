import { Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '../../environment.ts';
import { type PortRule, portHappenings } from '../../model/alert-rules.ts';
import iconStyles from '../icon-button.module.css';
import { IconButton } from '../icon-button.tsx';
import styles from './alerts.module.css';
import { CheckBox } from './check-box.tsx';

interface PortRuleItemProps {
  readonly rule: PortRule;
  /** A change of the rule as it is by then. */
  onChange(change: Partial<Omit<PortRule, 'id' | 'when'>>): void;
  onRemove(): void;
}

/** The rule for one port: on or off, and on request all of it. */
export function PortRuleItem({ rule, onChange, onRemove }: PortRuleItemProps) {
  const { alerts: words } = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { port, protocol, enabled } = rule;
  const told = portHappenings.filter((happening) => rule[happening]);
  return (
    <li className={styles['rule']} data-off={!enabled || undefined}>
      <CheckBox
        label={words.rule(port, protocol, told)}
        checked={enabled}
        onChange={(checked) => onChange({ enabled: checked })}
      />
      <div className={styles['buttons']}>
        <button
          type="button"
          className={iconStyles['icon']}
          aria-label={words.edit(port)}
          aria-expanded={open}
          aria-controls={id}
          title={words.edit(port)}
          onClick={() => setOpen(!open)}
        >
          <Pencil size={15} aria-hidden />
        </button>
        <IconButton icon={Trash2} label={words.remove(port)} onClick={onRemove} />
      </div>
      {open && (
        <div id={id} className={styles['details']}>
          {portHappenings.map((happening) => (
            <CheckBox
              key={happening}
              label={words.happenings[happening]}
              checked={rule[happening]}
              onChange={(checked) => onChange({ [happening]: checked })}
            />
          ))}
          <label className={styles['inline']}>
            <span>{words.protocol}</span>
            <select
              value={protocol ?? 'either'}
              onChange={({ target: { value } }) =>
                onChange({ protocol: value === 'tcp' || value === 'udp' ? value : null })
              }
            >
              {(['either', 'tcp', 'udp'] as const).map((each) => (
                <option key={each} value={each}>
                  {words.protocols[each]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </li>
  );
}
