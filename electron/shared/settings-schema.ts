import { z } from 'zod';
import type { AlertRule } from './alert.ts';
import { languages } from './language.ts';
import { columnNames, groupNames, type ListFilter } from './list-view.ts';
import {
  graceLimitsMs,
  historyLimits,
  mostFavourites,
  mostRules,
  pollIntervalLimitsMs,
  type Settings,
} from './settings.ts';

const port = z.int().min(0).max(65_535);
const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.int().min(least).max(most);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const ruleFrame = { id: z.string().min(1).max(100), enabled: z.boolean() };

const rule: z.ZodType<AlertRule> = z.discriminatedUnion('when', [
  z.strictObject({
    ...ruleFrame,
    when: z.literal('port'),
    port,
    protocol: z.enum(['tcp', 'udp']).nullable(),
    opens: z.boolean(),
    closes: z.boolean(),
    changesOwner: z.boolean(),
  }),
  z.strictObject({ ...ruleFrame, when: z.literal('newly-reachable') }),
  z.strictObject({ ...ruleFrame, when: z.literal('new-program') }),
  z.strictObject({ ...ruleFrame, when: z.literal('anything-opens') }),
]);

const filter: z.ZodType<ListFilter> = z.strictObject({
  protocol: z.enum(['tcp', 'udp']).nullable(),
  reach: z.enum(['loopback', 'beyond']).nullable(),
  mine: z.boolean(),
  favourites: z.boolean(),
  since: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('moment'), at: z.iso.datetime() }),
      z.strictObject({ kind: z.literal('minutes'), minutes: z.int().min(1).max(1_440) }),
      z.strictObject({ kind: z.literal('today') }),
    ])
    .nullable(),
});

/** Each setting by itself, so that one that is damaged does not take the others with it. */
export const settingSchemas = {
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  pollIntervalMs: within(pollIntervalLimitsMs),
  foldSystem: z.boolean(),
  confirmStop: z.enum(['always', 'alone-skips']),
  graceMs: within(graceLimitsMs).nullable(),
  favourites: z.array(port).max(mostFavourites).readonly(),
  alerts: z.strictObject({
    enabled: z.boolean(),
    quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable(),
    rules: z.array(rule).max(mostRules).readonly(),
  }),
  history: z.strictObject({
    keepDays: within(historyLimits.keepDays),
    mostEvents: within(historyLimits.mostEvents),
  }),
  list: z.strictObject({
    columns: z.array(z.enum(columnNames)).min(1).max(columnNames.length).readonly(),
    sort: z.strictObject({ by: z.enum(columnNames), descending: z.boolean() }),
    group: z.enum(groupNames),
    filter,
  }),
  panelFilter: filter,
  globalShortcut: z.string().min(1).max(100).nullable(),
  startAtLogin: z.boolean(),
  welcomed: z.boolean(),
} satisfies { readonly [Name in keyof Settings]: z.ZodType<Settings[Name]> };

export const settingsChange = z.strictObject(settingSchemas).partial();
