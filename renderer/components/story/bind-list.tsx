import type { Listener } from '../../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import { bindText } from '../../model/addresses.ts';
import type { Dictionary } from '../../text/english.ts';
import styles from './card.module.css';

/** Every address of a listener, with what it accepts; never more than the bind itself says. */
export function BindList({ group }: { readonly group: ListenerGroup }) {
  const { reach } = useText();
  return (
    <>
      <ul>
        {group.listeners.map((listener) => (
          <li key={listener.key}>
            <code>{bindText(listener)}</code>
            <span className={styles['soft']}>
              {' '}
              {[reach.accepts(listener.protocol), accepted(listener, reach)].join(' ')}
              {listener.device && ` ${reach.onDevice(listener.device)}`}
            </span>
          </li>
        ))}
      </ul>
      {group.reach.scope !== 'loopback' && <p className={styles['soft']}>{reach.firewall}</p>}
    </>
  );
}

function accepted({ reach: { scope, ipv4, ipv6 } }: Listener, words: Dictionary['reach']): string {
  if (scope === 'loopback') return words.toThisComputer;
  if (scope === 'address') return words.toAddress;
  if (ipv4 === true) return ipv6 === true ? words.toAny : words.toAnyIpv4;
  return ipv4 === false ? words.toAnyIpv6 : words.toAnyIpv6Unsure;
}
