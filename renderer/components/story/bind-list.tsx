import type { Reach } from '../../../electron/shared/listener.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
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
      {bindGroups(group).map(({ binds, reach, device }) => (
        <li key={binds[0].key}>
          {binds.map((bind) => (
            <code key={bind.key}>{bindText(bind)} </code>
          ))}
          <p className={styles['soft']}>
            {words.accepts(group.protocol, accepted(reach, words), device)}
            {reach.scope !== 'loopback' && words.firewall}
          </p>
        </li>
      ))}
    </ul>
  );
}

function accepted({ scope, ipv4, ipv6 }: Reach, words: Dictionary['reach']): string {
  if (scope === 'loopback') return words.toThisComputer;
  if (scope === 'address') return words.toAddress;
  if (ipv4 === true) return ipv6 === true ? words.toAny : words.toAnyIpv4;
  return ipv4 === false ? words.toAnyIpv6 : words.toAnyIpv6Unsure;
}
