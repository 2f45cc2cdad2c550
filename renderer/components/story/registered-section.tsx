import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { type RegistrationLine, registrationLines } from '../../model/registrations.ts';
import { EntryItem } from './entry-item.tsx';
import styles from './registered-section.module.css';
import { Remarks } from './remarks.tsx';
import { Section } from './section.tsx';

/** What the registry says of the port, protocol by protocol, with all names. */
export function RegisteredSection({ story }: { readonly story: Story }) {
  const { story: words } = useText();
  return (
    <Section title={words.registered}>
      <dl className={styles['lines']}>
        {registrationLines(story).map((line) => (
          <div key={line.protocols.join()} className={styles['line']}>
            <dt>{line.protocols.join(', ')}</dt>
            <dd>{line.sameAs ? words.asProtocol(line.sameAs) : <Registration line={line} />}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Registration({ line: { registration, protocols } }: { readonly line: RegistrationLine }) {
  const { story: words } = useText();
  // The summary speaks of one protocol.
  const unnamed = protocols.length > 1 ? words.statuses[registration.status] : registration.summary;
  return (
    <>
      {registration.names.length === 0 && <p>{unnamed}</p>}
      {registration.names.length === 0 && registration.block && <Remarks remarks={registration.block.remarks} />}
      <ul>
        {registration.names.map((entry) => (
          <EntryItem key={`${entry.name} ${entry.description} ${entry.firstPort}`} entry={entry} />
        ))}
      </ul>
    </>
  );
}
