import type { CheckCommand } from '../../../electron/shared/story.ts';
import { useEnvironment } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { CheckItem } from './check-item.tsx';
import styles from './check-section.module.css';
import { Fold } from './fold.tsx';
import { Section } from './section.tsx';

interface CheckSectionProps {
  readonly commands: readonly CheckCommand[];
  readonly page: Pick<Page, 'announce'>;
}

const systems = ['linux', 'macos', 'windows', 'elsewhere'] as const;

/** Commands that answer the same question without Portolan: this system's in sight, the others folded. */
export function CheckSection({ commands, page }: CheckSectionProps) {
  const { text, os } = useEnvironment();
  const { story: words } = text;
  const others = systems.filter((system) => system !== os && commands.some((command) => command.os === system));

  function list(system: CheckCommand['os']) {
    return (
      <ul className={styles['commands']}>
        {commands
          .filter((command) => command.os === system)
          .map((command, index, list) => (
            <CheckItem
              key={`${command.protocol} ${command.command}`}
              command={command}
              noteFollows={list[index + 1]?.note === command.note}
              page={page}
            />
          ))}
      </ul>
    );
  }

  return (
    <Section title={words.check}>
      {list(os)}
      {others.length > 0 && (
        <Fold summary={words.otherSystems(others.map((system) => words.systems[system]))}>
          {others.map((system) => (
            <div key={system} className={styles['system']}>
              <h4>{words.systems[system]}</h4>
              {list(system)}
            </div>
          ))}
        </Fold>
      )}
    </Section>
  );
}
