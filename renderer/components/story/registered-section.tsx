import type { RegistryEntry } from '../../../electron/shared/registry.ts';
import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { type RegistrationLine, registrationLines } from '../../model/registrations.ts';
import { EntryItem } from './entry-item.tsx';
import { Fold } from './fold.tsx';
import styles from './registered-section.module.css';
import { Remarks } from './remarks.tsx';
import { Section } from './section.tsx';

/** A few names are all shown; of more, the first ones. */
const mostNames = 4;
const namesInSight = 3;

/** What the registry says of the port, protocol by protocol, with all names. */
export function RegisteredSection({ story }: { readonly story: Story }) {
  const { story: words } = useText();
  return (
    <Section title={words.registered}>
      <dl>
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

function Registration({ line: { registration } }: { readonly line: RegistrationLine }) {
  const { storyPage } = useText();
  const inSight = registration.names.length > mostNames ? namesInSight : mostNames;
  const folded = registration.names.slice(inSight);
  return (
    <>
      {registration.names.length === 0 && <p>{registration.summary}</p>}
      {registration.names.length === 0 && registration.block && <Remarks remarks={registration.block.remarks} />}
      <Entries entries={registration.names.slice(0, inSight)} />
      {folded.length > 0 && (
        <Fold summary={storyPage.moreNames(folded.length)}>
          <Entries entries={folded} />
        </Fold>
      )}
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly RegistryEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <EntryItem key={`${entry.name} ${entry.description} ${entry.firstPort}`} entry={entry} />
      ))}
    </ul>
  );
}
