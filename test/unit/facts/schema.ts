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
  last: port.optional(),
  protocols: protocols.optional(),
  role: z.string(),
  source: label.optional(),
  line: z.int().positive().optional(),
  confidence: z.literal('medium').optional(),
  os: z.enum(['windows', 'macos', 'linux']).optional(),
  note: z
    .string()
    .regex(/^[A-Z].*\.$/)
    .optional(),
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
  offset: z.literal(true).optional(),
  nextFree: label.optional(),
  processes: z.array(name).min(1).optional(),
  commands: z.array(name.regex(word)).min(1).optional(),
  // No registry, tag or digest.
  images: z
    .array(mark.regex(/^(?![^/]*[.:][^/]*\/)[^:@\s]+$/))
    .min(1)
    .optional(),
  units: z
    .array(name.regex(/^[^@\s]+(?<!\.service)$/))
    .min(1)
    .optional(),
  files: z.array(name).min(1).optional(),
  packages: z.array(mark).min(1).optional(),
  sources: z.record(label, secure),
  ports: z.array(portRecord),
});

export const usesSchema: z.ZodType<UsesFile> = z.strictObject({
  format: z.literal(usesFormat),
  software: z.array(software),
});

const hazard = {
  port,
  protocols: protocols.optional(),
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
