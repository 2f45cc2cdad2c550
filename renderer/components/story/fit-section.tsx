import { knownOr } from '../../../electron/shared/known.ts';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import type { Fit, ListenerFit } from '../../../electron/shared/story.ts';
import { useText } from '../../environment.ts';
import { FitVerdict } from './fit-verdict.tsx';
import { Section } from './section.tsx';

interface FitSectionProps {
  readonly fit: Fit;
  readonly groups: readonly ListenerGroup[];
}

/** Whether what listens agrees with what is registered and usual; where several listen, each for itself. */
export function FitSection({ fit, groups }: FitSectionProps) {
  const { storyPage: words, list } = useText();
  const [only, ...others] = fit.listeners;
  // Where nothing listens there is nothing to judge, and "On this computer" has said so.
  if (groups.length === 0 || fit.reasons.length === 0) return null;

  function nameOf({ keys }: ListenerFit): string | null {
    const group = groups.find(({ listeners }) => listeners.some(({ key }) => keys.includes(key)));
    return group ? words.listenerOf(group.protocol, knownOr(group.owners[0]?.name ?? '', '') || list.unnamed) : null;
  }

  return (
    <Section title={words.fit}>
      {others.length === 0 ? (
        <FitVerdict verdict={fit.verdict} reasons={fit.reasons} software={only?.software ?? null} of={null} />
      ) : (
        fit.listeners.map((each) => (
          <FitVerdict
            key={each.keys.join(' ')}
            verdict={each.verdict}
            reasons={each.reasons}
            software={each.software}
            of={nameOf(each)}
          />
        ))
      )}
    </Section>
  );
}
