import { Info, TriangleAlert } from 'lucide-react';
import type { Hazard } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { English } from '../english.tsx';
import styles from './prose.module.css';
import { References } from './references.tsx';

/** One thing that is known to go wrong, and what it means as the port is bound here. */
export function HazardItem({ hazard }: { readonly hazard: Hazard }) {
  const { storyPage: words } = useText();
  const { kind, protocols, applies, sources } = hazard;
  const concerns = applies === 'yes';
  const Icon = concerns ? TriangleAlert : Info;
  return (
    <li className={styles['hazard']} data-concerns={concerns || undefined}>
      <Icon size={14} aria-hidden />
      <div>
        <p>
          <b>{words.hazardKinds[kind]}</b> <span className={styles['soft']}>{protocols.join(', ')}</span>
        </p>
        <p>{hazard.inEnglish ? <English>{hazard.words}</English> : hazard.words}</p>
        <p className={concerns ? undefined : styles['soft']}>{hazard.here}</p>
        <p className={styles['soft']}>
          <English>
            <References references={sources} />
          </English>
        </p>
      </div>
    </li>
  );
}
