import { X } from 'lucide-react';
import { useId } from 'react';
import { useText } from '../../environment.ts';
import { useAlerts } from '../../hooks/use-alerts.ts';
import { isFull, portHappenings, portRules, ruleOfPort, withHappening } from '../../model/alert-rules.ts';
import { IconButton } from '../icon-button.tsx';
import { Sheet } from '../sheet.tsx';
import { AlertWarnings } from './alert-warnings.tsx';
import styles from './alerts.module.css';
import { CheckBox } from './check-box.tsx';

interface PortAlertDialogProps {
  readonly port: number;
  onClose(): void;
}

/** What of one port is told, whether it is open now or not. Each choice holds at once. */
export function PortAlertDialog({ port, onClose }: PortAlertDialogProps) {
  const { alerts: words } = useText();
  const controls = useAlerts();
  const { rules } = controls.alerts;
  const titleId = useId();
  const rule = ruleOfPort(rules, port);
  const others = portRules(rules).filter((each) => each.port === port && each.id !== rule?.id).length;
  const full = rule === null && isFull(rules);
  return (
    <Sheet titleId={titleId} className={styles['dialog']} onClose={onClose}>
      {(close) => (
        <div className={styles['section']}>
          <div className={styles['head']}>
            <h2 id={titleId}>{words.when(port)}</h2>
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          {full ? (
            <p>{words.full(rules.length)}</p>
          ) : (
            <div>
              {portHappenings.map((happening) => (
                <CheckBox
                  key={happening}
                  label={words.happenings[happening]}
                  checked={rule?.enabled === true && rule[happening]}
                  onChange={(wanted) =>
                    controls.change((now) => ({ rules: withHappening(now.rules, port, happening, wanted) }))
                  }
                />
              ))}
            </div>
          )}
          {rule?.protocol && <p className={styles['soft']}>{words.protocols[rule.protocol]}</p>}
          {others > 0 && <p className={styles['soft']}>{words.otherRules(others)}</p>}
          <AlertWarnings controls={controls} />
        </div>
      )}
    </Sheet>
  );
}
