import type { Question } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { Fold } from './fold.tsx';
import styles from './prose.module.css';
import { Section } from './section.tsx';

export function QuestionsSection({ questions }: { readonly questions: readonly Question[] }) {
  const { storyPage: words } = useText();
  if (questions.length === 0) return null;
  return (
    <Section title={words.questions}>
      {questions.map(({ question, answer }) => (
        <Fold key={question} summary={question}>
          <p className={styles['prose']}>{answer}</p>
        </Fold>
      ))}
    </Section>
  );
}
