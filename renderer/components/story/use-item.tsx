import type { Use } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { textParts } from '../../model/text-parts.ts';
import { English } from '../english.tsx';
import styles from './prose.module.css';
import { References } from './references.tsx';

/** One software that takes the port, in a sentence, with how sure that is and where it is written. */
export function UseItem({ use }: UseItemProps) {
  const { storyPage: words } = useText();
  const { kind, confidence, protocols, shift, source } = use;
  const details = [
    words.useKinds[kind],
    protocols.join(', '),
    ...(shift === null ? [] : [words.shift(shift.from, shift.by)]),
    words.confidences[confidence],
  ];
  return (
    <li>
      <p>
        <Sentence use={use} />
      </p>
      <p className={styles['soft']}>
        {details.join(' · ')}
        {' · '}
        <English>
          <References references={[source]} />
        </English>
      </p>
    </li>
  );
}

interface UseItemProps {
  readonly use: Use;
}

/** The software's name stands out, so that a list of them can be skimmed; what the facts say of it is English. */
function Sentence({ use: { words, software, role, note } }: UseItemProps) {
  const parts = textParts(words, [
    ['name', software],
    ['fact', role],
    ['fact', note ?? ''],
  ]);
  return parts.map(({ kind, text }) => {
    if (kind === 'rest') return text;
    return kind === 'name' ? <b key={kind}>{text}</b> : <English key={text}>{text}</English>;
  });
}
