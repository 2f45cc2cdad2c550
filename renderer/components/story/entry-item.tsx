import type { RegistryEntry } from '../../../electron/shared/registry.ts';
import { useText } from '../../environment.ts';
import { English } from '../english.tsx';
import { References } from './references.tsx';
import styles from './registered-section.module.css';
import { Remarks } from './remarks.tsx';

/** One name of a port: what it is for, what kind of entry it is, who registered it and when. */
export function EntryItem({ entry }: { readonly entry: RegistryEntry }) {
  const { story: words } = useText();
  const { name, description, kind, aliases, firstPort, lastPort, protocolStated, references, remarks } = entry;
  const details = [
    aliases.length > 0 && words.aliases(aliases),
    firstPort !== lastPort && words.portRange(firstPort, lastPort),
    !protocolStated && words.protocolUnstated,
    entry.assignee !== null && (kind === 'assignment' ? words.assignee : words.contact)(entry.assignee),
    entry.registered !== null && words.registeredOn(entry.registered),
    entry.modified !== null && words.modifiedOn(entry.modified),
  ].filter((detail) => detail !== false);
  return (
    <li>
      <p>
        <b>{name ?? words.unnamedEntry}</b>{' '}
        {description !== null ? (
          <English>{description}</English>
        ) : (
          <span className={styles['soft']}>{words.noDescription}</span>
        )}
        <span className={styles['soft']}> · {words.kinds[kind]}</span>
      </p>
      {(details.length > 0 || references.length > 0) && (
        <p className={styles['soft']}>
          {details.join(' · ')}
          {details.length > 0 && references.length > 0 && ' · '}
          <English>
            <References references={references} />
          </English>
        </p>
      )}
      <Remarks remarks={remarks} />
    </li>
  );
}
