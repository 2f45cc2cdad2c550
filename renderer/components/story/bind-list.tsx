import { versionsOf } from '../../../electron/shared/addressed.ts';
import type { Reach } from '../../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { localMoment } from '../../../electron/shared/local-moment.ts';
import { useText } from '../../environment.ts';
import { bindText } from '../../model/addresses.ts';
import { bindGroups } from '../../model/bind-groups.ts';
import type { Dictionary } from '../../text/english.ts';
import styles from './card.module.css';

/** Every address of a listener, with what it accepts; never more than the bind itself says. */
export function BindList({ group }: { readonly group: ListenerGroup }) {
  const { reach: words } = useText();
  return (
    <ul className={styles['binds']}>
      {bindGroups(group).map(({ binds, reach, device, staleSince }) => (
        <li key={binds[0].key}>
          {binds.map((bind) => (
            <code key={bind.key}>{bindText(bind)} </code>
          ))}
          <p className={styles['soft']}>
            {words.accepts(group.protocol, accepted(reach, device, words))}
            {reach.scope !== 'loopback' && words.firewall}
          </p>
          {staleSince !== null && <p className={styles['soft']}>{words.lastConfirmed(localMoment(staleSince))}</p>}
        </li>
      ))}
    </ul>
  );
}

function accepted(reach: Reach, device: string | null, words: Dictionary['reach']): string {
  if (reach.scope === 'loopback') return words.toThisComputer;
  const addresses = reach.scope === 'address' ? words.toAddress : words.any[versionsOf(reach)];
  return device === null ? addresses : words.onDevice(addresses, device);
}
