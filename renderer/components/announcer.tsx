import { useText } from '../environment.ts';
import type { Page } from '../hooks/use-page.ts';
import { useStops } from '../hooks/use-stops.ts';
import { failureWords } from '../model/stop-words.ts';

/** Reads out, once, what happens beside the focus. Always on the page, so that no outcome is missed. */
export function Announcer({ page }: { readonly page: Page }) {
  const { stop: words } = useText();
  const { runs, earlier } = useStops();
  const { flow } = page.stop;
  return (
    <div className="visually-hidden" aria-live="polite">
      {runs
        .filter(({ id }) => !earlier.has(id))
        .map(({ id, plan, report }) => (
          <p key={id}>{report ? report.detail : words.stopping(plan.name)}</p>
        ))}
      {flow.phase === 'refused' && <p>{flow.report.detail}</p>}
      {flow.phase === 'failed' && <p>{failureWords(flow, words)}</p>}
      <p>{page.announcement}</p>
    </div>
  );
}
