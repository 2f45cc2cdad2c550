import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { useText } from '../../environment.ts';
import { ChipChoice } from '../chip-choice.tsx';
import { IconButton } from '../icon-button.tsx';
import sheet from '../sheet.module.css';
import { Sheet } from '../sheet.tsx';
import chips from '../toolbar/filter-chips.module.css';
import { ForgetHistory } from './forget-history.tsx';
import { HistoryBar } from './history-bar.tsx';
import styles from './history-dialog.module.css';
import { HistoryEvents } from './history-events.tsx';
import { HistoryTimeline } from './history-timeline.tsx';

interface HistoryDialogProps {
  /** The port whose story is open: its history is shown first. */
  readonly port: number | null;
  onOpen(port: number): void;
  onClose(): void;
}

const views = ['events', 'timeline'] as const;

/** What happened on the ports of this computer, as a list and as a timeline. */
export function HistoryDialog({ port: openPort, onOpen, onClose }: HistoryDialogProps) {
  const { history: words } = useText();
  const [view, setView] = useState<(typeof views)[number]>('events');
  /** The one that can be chosen, and whether it is. */
  const [port, setPort] = useState(openPort);
  const [alone, setAlone] = useState(openPort !== null);
  const [said, announce] = useState('');
  const titleId = useId();
  const chosen = alone ? port : null;
  return (
    <Sheet tall className={styles['dialog']} titleId={titleId} onClose={onClose}>
      {(close) => {
        const open = (each: number) => {
          close();
          onOpen(each);
        };
        return (
          <>
            <div className={sheet['head']}>
              <h2 id={titleId}>{words.title}</h2>
              {/* First, so that it has the focus when the dialog opens. */}
              <IconButton icon={X} label={words.close} onClick={close} />
            </div>
            <HistoryBar>
              <ChipChoice
                label={words.views}
                choices={views}
                chosen={view}
                wordsOf={(each) => words[each]}
                onChoose={setView}
              />
              {port !== null && (
                <button
                  type="button"
                  className={chips['chip']}
                  aria-pressed={alone}
                  onClick={() => setAlone((before) => !before)}
                >
                  {words.onlyPort(port)}
                </button>
              )}
            </HistoryBar>
            {view === 'events' ? (
              <HistoryEvents port={chosen} onOpen={open} />
            ) : (
              <HistoryTimeline
                port={chosen}
                onChoose={(each) => {
                  setPort(each);
                  setAlone(true);
                }}
              />
            )}
            <ForgetHistory announce={announce} />
            <p className="visually-hidden" aria-live="polite">
              {said}
            </p>
          </>
        );
      }}
    </Sheet>
  );
}
