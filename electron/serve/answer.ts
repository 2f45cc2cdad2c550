import type { ServerResponse } from 'node:http';
import type { CallError, Reply } from '../shared/bridge.ts';
import { contentSecurityPolicy } from '../shared/content-security-policy.ts';
import { spokenLanguage } from '../shared/speech.ts';

/** On every answer. There is deliberately no CORS header: no other origin may read anything. */
const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const statusOfError = {
  'bad-request': 400,
  forbidden: 403,
  'unknown-channel': 404,
  failed: 500,
  unreachable: 503,
} as const satisfies Record<CallError['code'], number>;

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}

export function answer(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

export function answerReply(response: ServerResponse, reply: Reply<unknown>, status?: number): void {
  const usual = reply.ok ? 200 : statusOfError[reply.error.code];
  answer(response, status ?? usual, 'application/json', JSON.stringify(reply));
}

/** A page for a person who came without a session; plain, since it may load nothing. */
export function answerPlainPage(response: ServerResponse, status: number, words: string): void {
  const body = `<!doctype html><html lang="${spokenLanguage()}"><meta charset="utf-8"><title>Portolan</title><h1>Portolan</h1><p>${words}</p>`;
  answer(response, status, 'text/html; charset=utf-8', body);
}
