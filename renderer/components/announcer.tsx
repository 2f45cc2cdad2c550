import { useText } from '../environment.ts';
import type { Page } from '../hooks/use-page.ts';
import { endWords } from '../model/stop-words.ts';

/** Reads out what happens beside the focus. Always on the page, so that no outcome is missed. */
export function Announcer({ page }: { readonly page: Page }) {
  const { stop: words } = useText();
  const { flow } = page.stop;
  const outcome =
    flow.phase === 'ended' || flow.phase === 'failed'
      ? endWords(flow, words)
      : flow.phase === 'stopping'
        ? words.stopping(flow.plan.name)
        : '';
  return (
    <div className="visually-hidden" aria-live="polite">
      <p>{outcome}</p>
      <p>{page.announcement}</p>
    </div>
  );
}
