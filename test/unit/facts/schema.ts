import { z } from 'zod';
import { type HazardsFile, hazardsFormat, type UsesFile, usesFormat } from '../../../electron/facts/facts-files.ts';
import { highestPort, transportProtocols } from '../../../electron/shared/transport.ts';

const port = z.int().min(0).max(highestPort);
const protocols = z.array(z.enum(transportProtocols)).min(1).readonly();
const label = z.string().regex(/^\S.{2,58}\S$/);
const secure = z.url({ protocol: /^https$/ });
/** Lower case, and what comparison of the last part of a path, without a script's ending, can find. */
const mark = z.string().regex(/^[^A-Z\\]+$/);
const name = mark.regex(/^[^/]+$/);
const word = /^(?:(?!\S*\.(?:js|mjs|cjs|ts|py|rb|php|exe|cmd)(?: |$))\S+ )*\S+$/;

const portRecord = z.strictObject({
  port,
  last: port.exactOptional(),
  protocols: protocols.exactOptional(),
  role: z.string(),
  source: label.exactOptional(),
  line: z.int().positive().exactOptional(),
  confidence: z.literal('medium').exactOptional(),
  os: z.enum(['windows', 'macos', 'linux']).exactOptional(),
  whenConfigured: z.literal(true).exactOptional(),
  note: z
    .string()
    .regex(/^[A-Z].*\.$/)
    .exactOptional(),
});

const software = z.strictObject({
  name: z.string().regex(/^\S.*\S$/),
  kind: z.enum([
    'ai-tool',
    'database',
    'debugger',
    'dev-server',
    'game',
    'infrastructure',
    'messaging',
    'observability',
    'operating-system',
    'p2p-sync',
    'remote-access',
    'self-hosted-app',
    'web-server',
  ]),
  runtime: z.enum(['node', 'python', 'java', 'ruby', 'php', 'erlang', 'dotnet', 'go', 'native']).nullable(),
  offset: z.literal(true).exactOptional(),
  nextFree: label.exactOptional(),
  processes: z.array(name).min(1).exactOptional(),
  commands: z.array(name.regex(word)).min(1).exactOptional(),
  // No registry, tag or digest.
  images: z
    .array(mark.regex(/^(?![^/]*[.:][^/]*\/)[^:@\s]+$/))
    .min(1)
    .exactOptional(),
  units: z
    .array(name.regex(/^[^@\s]+(?<!\.service)$/))
    .min(1)
    .exactOptional(),
  files: z.array(name).min(1).exactOptional(),
  packages: z.array(mark).min(1).exactOptional(),
  sources: z.record(label, secure),
  ports: z.array(portRecord),
});

export const usesSchema: z.ZodType<UsesFile> = z.strictObject({
  format: z.literal(usesFormat),
  software: z.array(software),
});

const hazard = {
  port,
  protocols: protocols.exactOptional(),
  subject: z.string().regex(/^\S.*[^.]$/),
  sources: z.array(label).min(1),
};

export const hazardsSchema: z.ZodType<HazardsFile> = z.strictObject({
  format: z.literal(hazardsFormat),
  sources: z.record(label, z.url({ protocol: /^https?$/ }).nullable()),
  exposures: z.array(z.strictObject({ ...hazard, fact: z.string().regex(/^[A-Za-z].*\.$/) })),
  amplifiers: z.array(z.strictObject(hazard)),
  browserBlocked: z.strictObject({
    sources: z.array(label).min(1),
    services: z.record(z.string().regex(/^\d{1,5}$/), z.string().nullable()),
  }),
  malware: z.array(z.strictObject(hazard)),
});
