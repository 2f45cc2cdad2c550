import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createPage } from '../../../electron/desktop/page.ts';
import { confineSession } from '../../../electron/desktop/security.ts';

/** A session that tells of downloads only. */
function rig() {
  const done: string[] = [];
  const nothing = () => undefined;
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    webRequest: { onBeforeRequest: nothing },
  });
  confineSession(session as unknown as Parameters<typeof confineSession>[0], {
    page: createPage(undefined),
    onSaving: (saving) => done.push(saving ? 'saving' : 'saved'),
    log: { info: nothing, error: nothing, warn: (message) => done.push(message) },
  });
  const download = (url: string) => {
    const item = Object.assign(new EventEmitter(), {
      getURL: () => url,
      getFilename: () => 'port-5432.md',
      setSaveDialogOptions: ({ title }: { readonly title: string }) => done.push(`title ${title}`),
    });
    session.emit('will-download', { preventDefault: () => done.push('prevented') }, item);
    return item;
  };
  return { done, download };
}

it('asks under its name where a file of the page goes, and says for how long', () => {
  const { done, download } = rig();
  const item = download('blob:app://portolan/3f2a');
  expect(done).toEqual(['title port-5432.md', 'saving']);
  item.emit('done');
  expect(done.at(-1)).toBe('saved');
});

it('lets nothing else be downloaded', () => {
  const { done, download } = rig();
  download('https://example.com/x.exe');
  expect(done).toEqual(['prevented', 'refused to download https://example.com/x.exe']);
});
