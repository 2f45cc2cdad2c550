import type { Use } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import styles from './prose.module.css';
import { References } from './references.tsx';

/** One software that takes the port, in a sentence, with how sure that is and where it is written. */
export function UseItem({
  use: { software, kind, words: sentence, confidence, protocols, shift, source },
}: UseItemProps) {
  const { storyPage: words } = useText();
  const details = [
    words.useKinds[kind],
    protocols.join(', '),
    ...(shift === null ? [] : [words.shift(shift.from, shift.by)]),
    words.confidences[confidence],
  ];
  return (
    <li>
      <p>
        <Sentence text={sentence} strong={software} />
      </p>
      <p className={styles['soft']}>
        {details.join(' · ')}
        {' · '}
        <References references={[source]} />
      </p>
    </li>
  );
}

interface UseItemProps {
  readonly use: Use;
}

/** The software's name stands out where the sentence has it, so that a list of them can be skimmed. */
function Sentence({ text, strong }: { readonly text: string; readonly strong: string }) {
  const start = text.indexOf(strong);
  if (start < 0) return text;
  return (
    <>
      {text.slice(0, start)}
      <b>{strong}</b>
      {text.slice(start + strong.length)}
    </>
  );
}
