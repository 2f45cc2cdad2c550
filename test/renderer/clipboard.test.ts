import { afterEach, describe, expect, it } from 'vitest';
import { copyText } from '../../renderer/clipboard.ts';

const clipboard = (writeText: (text: string) => Promise<void>) => ({ writeText }) as Clipboard;

/** The older way copies what is selected in the page. */
function pageThat(copies: boolean): { page: Document; selected: string[] } {
  const selected: string[] = [];
  const execCommand = () => {
    selected.push(document.querySelector('textarea')?.value ?? '');
    return copies;
  };
  return { page: Object.assign(document, { execCommand }), selected };
}

afterEach(() => void Reflect.deleteProperty(document, 'execCommand'));

describe('copyText', () => {
  it('writes to the clipboard', async () => {
    const written: string[] = [];
    const { page, selected } = pageThat(true);
    const board = clipboard(async (text) => void written.push(text));
    expect(await copyText(page, board, 'localhost:1')).toBe(true);
    expect([written, selected]).toEqual([['localhost:1'], []]);
  });

  it('falls back where the clipboard is denied, and leaves no trace in the page', async () => {
    const { page, selected } = pageThat(true);
    const denied = clipboard(() => Promise.reject(new DOMException('denied')));
    expect(await copyText(page, denied, 'x')).toBe(true);
    expect(selected).toEqual(['x']);
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('says so when neither way works', async () => {
    expect(await copyText(pageThat(false).page, undefined, 'x')).toBe(false);
  });
});
