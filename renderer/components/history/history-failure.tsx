import { useText } from '../../environment.ts';
import button from '../framed-button.module.css';
import sheet from '../sheet.module.css';

/** Why the history was not told, and another try; what was told before stays beneath it. */
export function HistoryFailure({ error, retry }: { readonly error: string; retry(): void }) {
  const { history: words } = useText();
  return (
    <div className={sheet['error']} role="alert">
      <p>{words.failed(error)}</p>
      <button type="button" className={button['button']} onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}
