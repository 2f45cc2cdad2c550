import { createRoot } from 'react-dom/client';
import { connectBridge } from './bridge.ts';
import { copyText } from './clipboard.ts';
import { openFeed } from './feed.ts';
import { firstAnswers } from './first-answers.ts';
import { operatingSystemOf } from './model/operating-system.ts';
import { openNotebookFeed } from './notebook-feed.ts';
import { createPageAddress } from './page-address.ts';
import { saveFile } from './save-file.ts';
import { openSettingsFeed } from './settings-feed.ts';
import { openStopsFeed } from './stops-feed.ts';
import { dictionaryOf } from './text/dictionaries.ts';
import { App } from './views/app.tsx';
import './styles/token-colors.css';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element with the id root');

const preferredLanguages = window.navigator.languages;
const words = () => dictionaryOf(settings.get().settings.language, preferredLanguages);
const bridge = connectBridge(window, () => words().connection);
const settings = openSettingsFeed(bridge);
const view = new URLSearchParams(window.location.search).get('view') === 'panel' ? 'panel' : 'window';

const feed = openFeed(bridge);
const environment = {
  bridge,
  feed,
  notebook: openNotebookFeed(bridge),
  stops: openStopsFeed(bridge),
  settings,
  preferredLanguages,
  os: operatingSystemOf(window.navigator.userAgent),
  now: Date.now,
  copy: (text: string) => copyText(document, window.navigator.clipboard, text),
  openLink: (url: string) => void window.open(url, '_blank', 'noreferrer'),
  saveFile: (name: string, content: string) => saveFile(window, name, content),
  address: window.portolan ? null : createPageAddress(window),
};

await firstAnswers(
  [
    { subscribe: settings.subscribe, isTold: () => settings.get().revision >= 0 },
    { subscribe: feed.subscribe, isTold: () => feed.get().watch?.checkedAt != null },
  ],
  100,
  (action, delayMs) => void window.setTimeout(action, delayMs),
);

createRoot(root, {
  onUncaughtError(error) {
    console.error(error);
    document.body.textContent = words().broken(error instanceof Error ? error.message : String(error));
  },
}).render(<App view={view} environment={environment} />);
