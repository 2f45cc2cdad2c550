import { X } from 'lucide-react';
import { useState } from 'react';
import type { SourcesReport } from '../../../electron/shared/snapshot.ts';
import { hiddenRemedies, sourcesLines } from '../../../electron/shared/sources-text.ts';
import { useText } from '../../environment.ts';
import { useSources } from '../../hooks/use-sources.ts';
import type { Dictionary } from '../../text/english.ts';
import { CopyButton } from '../copy-button.tsx';
import button from '../framed-button.module.css';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import { SourceCard } from './source-card.tsx';
import styles from './sources-dialog.module.css';

/** What each source saw, side by side: which one to believe, and what none of them may see. */
export function SourcesDialog({ onClose }: { onClose(): void }) {
  const { sources: words } = useText();
  const { report, error, asking, askAgain } = useSources();
  const [said, announce] = useState('');
  return (
    <Sheet tall className={sheet['wide']} titleId="sources-title" onClose={onClose}>
      {(close) => (
        <>
          <div className={sheet['head']}>
            <h2 id="sources-title">{words.title}</h2>
            {/* First, so that it has the focus when the dialog opens. */}
            <IconButton icon={X} label={words.close} onClick={close} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <div className={sheet['report']} aria-busy={asking} tabIndex={0}>
            {error !== null && (
              <p className={sheet['error']} role="alert">
                {report ? words.outdated(error) : words.failed(error)}
              </p>
            )}
            <p role="status">{asking ? words.loading : report && words.asked(report)}</p>
            {report && <Answers report={report} />}
          </div>
          <div className={styles['actions']}>
            <button
              type="button"
              className={button['button']}
              aria-disabled={asking || undefined}
              onClick={asking ? undefined : askAgain}
            >
              {words.again}
            </button>
            {report && (
              <CopyButton
                className={button['button']}
                value={plainText(report, words)}
                label={words.copy}
                page={{ announce }}
              />
            )}
          </div>
          <p className="visually-hidden" aria-live="polite">
            {said}
          </p>
        </>
      )}
    </Sheet>
  );
}

function Answers({ report }: { readonly report: SourcesReport }) {
  const { sources: words } = useText();
  return (
    <>
      <p>{words.hidden(report)}</p>
      {hiddenRemedies(report).map((remedy) => (
        <p key={remedy}>{words.remedy(remedy)}</p>
      ))}
      {report.sources.map((source) => (
        <SourceCard key={source.source} source={source} report={report} />
      ))}
    </>
  );
}

function plainText(report: SourcesReport, words: Dictionary['sources']): string {
  return sourcesLines(report, words)
    .map(({ indent, text }) => `${'  '.repeat(indent)}${text}`)
    .join('\n');
}
