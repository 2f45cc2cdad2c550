import { setNote } from '../../../electron/notebook/edits.ts';
import { openNotebookOnce } from '../../../electron/notebook/open-notebook.ts';

/** A program that writes labels for ports from `first` on, one after the other, and says so for each. */
const [file = '', first = '0', count = '0'] = process.argv.slice(2);
const store = openNotebookOnce(file);
for (let port = Number(first); port < Number(first) + Number(count); port++) {
  await store.change(setNote({ port, label: `label of ${port}`, note: 'x'.repeat(500) }));
  process.stdout.write(`${port}\n`);
}
