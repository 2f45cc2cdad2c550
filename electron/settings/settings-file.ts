import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import { errorCodeOf, isErrorCode } from '../shared/error-code.ts';
import type { SettingsChange } from '../shared/settings.ts';
import { settingSchemas } from '../shared/settings-schema.ts';

type Content = Readonly<Record<string, unknown>>;

/** What was found where the settings should be. */
export interface SettingsFile {
  /** `damaged`: something in it is not as Portolan writes it. */
  readonly kind: 'missing' | 'whole' | 'damaged' | 'unreadable';
  /** Those that were set and can be relied on; of the others the usual ones hold. */
  readonly settings: SettingsChange;
  /** What to keep when it is written anew: the same, and all that this version does not know. */
  readonly content: Content;
  /** What the system said of an unreadable one, such as `EACCES`; else empty. */
  readonly code: string;
}

const schemas: Readonly<Record<string, z.ZodType>> = settingSchemas;

/** A hundred rules and favourites fill a thirtieth of it; what is larger was not written by Portolan. */
const largestBytes = 1_000_000;

/** Reads the file at `path`. Never throws. */
export function readSettingsFile(path: string): SettingsFile {
  const nothing = { settings: {}, content: {} };
  try {
    const stat = statSync(path);
    // Reading what is no file, such as a pipe, might never end.
    if (!stat.isFile()) return { ...nothing, kind: 'unreadable', code: stat.isDirectory() ? 'EISDIR' : 'EEXIST' };
    if (stat.size > largestBytes) return { ...nothing, kind: 'damaged', code: '' };
    return parseSettings(readFileSync(path));
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return { ...nothing, kind: 'missing', code: '' };
    return { ...nothing, kind: 'unreadable', code: errorCodeOf(error) };
  }
}

/** What the bytes of a settings file hold. Any bytes have an answer. */
function parseSettings(bytes: Buffer): SettingsFile {
  // Editors on Windows put a mark of byte order first.
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const parsed = parseJson(text);
  const found = isRecord(parsed) ? parsed : settingsAmongLines(text);
  let whole = isRecord(parsed) && isUtf8(bytes);
  const settings: Record<string, unknown> = {};
  const content: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(found)) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const read = schema ? readSetting(schema, value) : null;
    if (read && 'value' in read) settings[name] = read.value;
    if (read && !('value' in read)) whole = false;
    else define(content, name, value);
  }
  // Each of them was read with its own schema.
  return { kind: whole ? 'whole' : 'damaged', settings: settings as SettingsChange, content, code: '' };
}

/** The content with a change; of a setting made of parts, those that this version does not know stay. */
export function changedContent(content: Content, change: SettingsChange): Content {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(content)) define(changed, name, value);
  for (const [name, value] of Object.entries(change)) {
    const before = changed[name];
    if (value !== undefined) changed[name] = isRecord(before) && isRecord(value) ? { ...before, ...value } : value;
  }
  return changed;
}

/** One setting on a line: a file that was cut off or edited badly still gives all the others. */
export function writtenSettings(content: Content): string {
  const lines = Object.entries(content).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Parts that only a later version knows are passed over, and are no damage. */
function readSetting(schema: z.ZodType, value: unknown): { readonly value: unknown } | { readonly fault: true } {
  const first = schema.safeParse(value);
  if (first.success) return { value: first.data };
  const known: unknown = structuredClone(value);
  for (const issue of first.error.issues) {
    if (issue.code !== 'unrecognized_keys') return { fault: true };
    const owner = issue.path.reduce<unknown>((part, key) => (isOpen(part) ? part[key] : undefined), known);
    for (const key of issue.keys) if (isOpen(owner)) delete owner[key];
  }
  const second = schema.safeParse(known);
  return second.success ? { value: second.data } : { fault: true };
}

function settingsAmongLines(text: string): Content {
  const lines = text.split('\n').map((line) => parseJson(`{${line.trim().replace(/^\{|,$/g, '')}}`));
  return Object.assign({}, ...lines.filter(isRecord));
}

/** A file may name anything a setting, `__proto__` too. */
function define(record: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(record, name, { value, enumerable: true, configurable: true, writable: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isOpen(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Content {
  return isOpen(value) && !Array.isArray(value);
}
