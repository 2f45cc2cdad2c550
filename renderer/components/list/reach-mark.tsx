import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { useText } from '../../environment.ts';
import { distinctAddresses } from '../../model/addresses.ts';
import styles from './reach-mark.module.css';

/** Which addresses it accepts: a mark whose shape says it without colour, and words. */
export function ReachMark({ group }: { readonly group: ListenerGroup }) {
  const { reach } = useText();
  const { scope } = group.reach;
  const addresses = distinctAddresses(group);
  const [first = ''] = addresses;
  return (
    <span className={styles['reach']} data-scope={scope} title={addresses.join('\n')}>
      <span className={styles['mark']} aria-hidden />
      <span className={styles['words']}>
        {scope !== 'address' && reach[scope]}
        {scope === 'address' && addresses.length > 1 && reach.addresses(addresses.length)}
        {scope === 'address' && addresses.length === 1 && (
          <>
            <span className={styles['lead']}>{reach.address} </span>
            {first}
          </>
        )}
      </span>
    </span>
  );
}
