import { localMoment } from '../../../electron/shared/local-moment.ts';
import { useText } from '../../environment.ts';
import type { RegistryControls } from '../../hooks/use-registry.ts';
import sheet from '../sheet.module.css';
import styles from './registry-dialog.module.css';

/** The edition in use, in words. */
export function EditionFacts({ registry: { state, error } }: { readonly registry: RegistryControls }) {
  const { registry: words } = useText();
  if (state === null) {
    return (
      <p role={error === null ? 'status' : 'alert'} className={error === null ? undefined : sheet['error']}>
        {error === null ? words.loading : words.failed(error)}
      </p>
    );
  }
  const { edition } = state;
  const { date, importedAt, counts, problem } = edition;
  return (
    <>
      <p className={styles['edition']}>{words.edition(date)}</p>
      <p>{words.origin(edition, importedAt === null ? '' : localMoment(importedAt))}</p>
      <p className={sheet['soft']}>
        {words.records(counts.records)}; {words.assigned(edition)}
      </p>
      {problem && (
        <div className={sheet['error']} role="alert">
          <p>{problem.message}</p>
          <p>{words.remedy(problem.remedy)}</p>
        </div>
      )}
    </>
  );
}
