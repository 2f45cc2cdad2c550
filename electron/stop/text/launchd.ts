import { wordsIn } from '../../shared/speech.ts';
import { launchdText as en } from './en/launchd.ts';
import { launchdText as es } from './es/launchd.ts';
import { launchdText as sv } from './sv/launchd.ts';

/** What is said of the jobs that launchd runs on macOS, in the language that is spoken. */
export const launchdText = wordsIn({ en, es, sv });
