import { areOwnersHidden } from '../../../electron/shared/hidden-owners.ts';
import { sentence } from '../../../electron/shared/sentence.ts';
import type { WatchState } from '../../../electron/shared/snapshot.ts';
import { useText } from '../../environment.ts';

/** What of this very computer could not be read just now, with the remedy for each. */
export function BlindSpots({ watch }: { readonly watch: WatchState | null }) {
  const { welcome: words, owner } = useText();
  const failure = watch?.failure ?? null;
  const snapshot = watch?.snapshot ?? null;
  if (failure !== null) return <p>{words.unread(failure)}</p>;
  if (snapshot === null) return <p role="status">{words.reading}</p>;
  const { listeners, reader, problems, complete } = snapshot;
  const hidden = listeners.filter(areOwnersHidden).length;
  return (
    <>
      {!complete && <p>{words.incomplete}</p>}
      {hidden > 0 && <p>{words.hidden(hidden, listeners.length, reader.user)}</p>}
      {hidden === 0 && complete && <p>{words.noneHidden(listeners.length, reader.user)}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ source, message, remedy }) => (
            <li key={`${source} ${message}`}>
              {sentence(message)} {owner.remedy(remedy)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
