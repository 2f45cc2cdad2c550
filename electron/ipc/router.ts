import type { z } from 'zod';
import { en, es, sv } from 'zod/locales';
import type { Reply } from '../shared/bridge.ts';
import { type Channel, type Request, type Response, requestSchemas } from '../shared/contract.ts';
import type { Language } from '../shared/language.ts';
import type { Logger } from '../shared/logger.ts';
import { spokenLanguage } from '../shared/speech.ts';
import { ipcText } from './text/spoken.ts';

/** What zod says of a request's shape. */
const faults: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  en: en().localeError,
  es: es().localeError,
  sv: sv().localeError,
};

export type Handlers = {
  readonly [C in Channel]: (request: Request<C>) => Response<C> | Promise<Response<C>>;
};

export interface Router {
  /** Validates and dispatches. Never rejects: what went wrong is in the reply. */
  call(channel: unknown, request: unknown): Promise<Reply<unknown>>;
}

/** The one place where a request from a window is checked. Knows neither Electron nor HTTP. */
export function createRouter(handlers: Handlers, log: Logger): Router {
  async function dispatch<C extends Channel>(channel: C, request: unknown): Promise<Reply<unknown>> {
    const parsed = requestSchemas[channel].safeParse(request, { error: faults[spokenLanguage()] });
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || ipcText.request}: ${message}`);
      log.warn(`refused ${channel}: ${issues.join('; ')}`);
      return { ok: false, error: { code: 'bad-request', message: `${channel}: ${issues.join('; ')}` } };
    }
    try {
      return { ok: true, value: await handlers[channel](parsed.data as Request<C>) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log.error(`${channel} failed: ${error instanceof Error ? (error.stack ?? message) : message}`);
      return { ok: false, error: { code: 'failed', message } };
    }
  }

  return {
    async call(channel, request) {
      if (typeof channel === 'string' && Object.hasOwn(requestSchemas, channel)) {
        return dispatch(channel as Channel, request);
      }
      const name = JSON.stringify(channel)?.slice(0, 80) ?? String(channel);
      log.warn(`refused unknown channel ${name}`);
      return { ok: false, error: { code: 'unknown-channel', message: ipcText.unknownChannel(name) } };
    },
  };
}
