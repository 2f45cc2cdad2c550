import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { toneOf } from '../../model/stop-words.ts';
import styles from './stop-strips.module.css';

interface StopsElsewhereProps {
  readonly page: Page;
  /** Of the story; its own stops are shown in it. */
  readonly port: number;
}

/** What came of stops on other ports, where the story stands in the place of the list that would tell it. */
export function StopsElsewhere({ page, port }: StopsElsewhereProps) {
  const { stop: words } = useText();
  const ended = page.stop.spots.flatMap(({ run }) =>
    run?.report && run.plan.target.port !== port ? [{ run, report: run.report }] : [],
  );
  if (ended.length === 0) return null;
  return (
    <ul className={styles['elsewhere']}>
      {ended.map(({ run, report }) => {
        const { target } = run.plan;
        return (
          <li key={run.id}>
            <p data-tone={toneOf(report.outcome)}>
              {words.elsewhere(target.protocol, target.port)} {report.detail}
            </p>
            <button type="button" onClick={() => page.openStory(target.port)}>
              {words.showStory(target.port)}
            </button>
            <button type="button" onClick={() => page.stop.close(run)}>
              {words.close}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
