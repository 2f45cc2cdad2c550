import type { Story } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { foldUses, type UseGroup } from '../../model/folded-uses.ts';
import { Fold } from './fold.tsx';
import styles from './prose.module.css';
import { Section } from './section.tsx';
import { UseItem } from './use-item.tsx';

/** What software takes the port, whatever the registry says of it. */
export function UsesSection({ story: { uses, usesSummary } }: { readonly story: Story }) {
  const { storyPage: words } = useText();
  if (uses.length === 0 && usesSummary === '') return null;
  const { inSight, folded } = foldUses(uses);
  const more = folded.defaults.length + folded.shifts.length;
  // Where every use is in sight, the summary would say the same once more.
  const inSummary = usesSummary !== '' && (uses.length === 0 || more > 0);
  return (
    <Section title={words.uses}>
      {inSummary && <p className={styles['prose']}>{usesSummary}</p>}
      <Uses group={inSight} shiftsNamed />
      {more > 0 && (
        <Fold summary={words.moreUses(more)}>
          <Uses group={folded} shiftsNamed={inSight.shifts.length === 0} />
        </Fold>
      )}
    </Section>
  );
}

interface UsesProps {
  readonly group: UseGroup;
  /** The heading of possible shifts stands here, and not further up. */
  readonly shiftsNamed: boolean;
}

function Uses({ group: { defaults, shifts }, shiftsNamed }: UsesProps) {
  const { storyPage: words } = useText();
  return (
    <>
      {defaults.length > 0 && (
        <ul className={styles['entries']}>
          {defaults.map((use) => (
            <UseItem key={`${use.software} ${use.role}`} use={use} />
          ))}
        </ul>
      )}
      {shifts.length > 0 && (
        <>
          {shiftsNamed && <h4 className={styles['heading']}>{words.shifts}</h4>}
          <ul className={styles['entries']}>
            {shifts.map((use) => (
              <UseItem key={`${use.software} ${use.role} ${use.shift?.from}`} use={use} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
