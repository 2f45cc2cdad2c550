import { useText } from '../../environment.ts';
import type { AlertControls } from '../../hooks/use-alerts.ts';
import { useSettings } from '../../hooks/use-settings.ts';
import buttons from '../framed-button.module.css';
import styles from './alerts.module.css';

/** Why nothing would be told although a rule says so. */
export function AlertWarnings({ controls }: { readonly controls: AlertControls }) {
  const { alerts: words } = useText();
  const { desktop } = useSettings();
  const { alerts, change, error } = controls;
  return (
    <>
      {!alerts.enabled && (
        <p className={styles['warning']}>
          {words.off}
          <button type="button" className={buttons['button']} onClick={() => change(() => ({ enabled: true }))}>
            {words.switchOn}
          </button>
        </p>
      )}
      {desktop === null && <p className={styles['soft']}>{words.browser}</p>}
      {desktop?.notifications.available === false && <p className={styles['warning']}>{words.unavailable}</p>}
      {desktop?.notifications.available && !desktop.notifications.actions && (
        <p className={styles['soft']}>{words.noButtons}</p>
      )}
      {error !== null && (
        <p className={styles['warning']} role="alert">
          {words.failed(error)}
        </p>
      )}
    </>
  );
}
