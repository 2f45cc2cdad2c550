import { z } from 'zod';
import type { ChartPorts } from './chart-ports.ts';
import { type FoundPort, longestFindText } from './found-port.ts';
import type { FreePortAnswer } from './free-port.ts';
import { type HistoryPage, historyKinds, longestHistoryPage, type RecentPorts, type Timeline } from './history.ts';
import { faces, faultWords, labelLimit, type Notebook, noteLimit, textFault } from './notebook.ts';
import type { ReachabilityReport } from './reachability.ts';
import { longestRegistryBase64, type RegistryAnswer, type RegistryState } from './registry-edition.ts';
import type { SettingsState } from './settings.ts';
import { settingsChange } from './settings-schema.ts';
import type { SourcesReport, WatchState } from './snapshot.ts';
import {
  isHiddenProcess,
  mostProcesses,
  type Revelation,
  type StopHistory,
  type StopPlan,
  type StopReport,
  type StopRun,
  stopScopes,
} from './stop.ts';
import type { Story } from './story.ts';
import { requestWords } from './text/requests.ts';
import { transportProtocols } from './transport.ts';

const port = z.int().min(0).max(65_535);
/** Port 0 stands for any free one. */
const usablePort = z.int().min(1).max(65_535);

/** Null for all protocols. */
const protocol = z.enum(transportProtocols).nullable();

/** A line of the person's own; blank or null for none. */
function ownText(limit: number) {
  return z
    .string()
    .nullable()
    .superRefine((text, context) => {
      const fault = textFault(text ?? '', limit);
      if (fault !== null) context.addIssue({ code: 'custom', message: faultWords(fault, limit) });
    });
}

const processRef = { pid: z.int().min(1), identity: z.string().min(1).max(200) };
const sockets = {
  protocol: z.enum(['tcp', 'udp']),
  port,
  keys: z.array(z.string().min(1).max(200)).min(1).max(1_000).readonly(),
};
const stopTarget = z
  .strictObject({ ...processRef, pid: z.int().min(0), ...sockets })
  .refine((target) => target.pid > 0 || isHiddenProcess(target), {
    path: ['pid'],
    error: () => requestWords.noProcess,
  });
const stopQuestion = { target: stopTarget, scope: z.enum(stopScopes), force: z.boolean() };
/** Names all that the way depends on: several units of up to 255 characters each, parents, or a tool with its paths. */
const wayId = z.string().min(1).max(10_000);

/**
 * Every question that a window may ask, with the shape that the request must have. The doors (desktop IPC,
 * loopback HTTP) carry the channel's name and the request; the router validates here and nowhere else.
 */
export const requestSchemas = {
  /** The newest state, as also pushed on every change. */
  state: z.strictObject({}),
  /** Reads the sockets anew, with every source. */
  refresh: z.strictObject({}),
  pause: z.strictObject({ paused: z.boolean() }),
  story: z.strictObject({ port, protocol }),
  /** The same story as Markdown, to keep or to pass on. */
  storyMarkdown: z.strictObject({ port, protocol }),
  find: z.strictObject({ text: z.string().max(longestFindText) }),
  sources: z.strictObject({}),
  registry: z.strictObject({}),
  /** A newer edition, as base64; `date` (`YYYY-MM-DD`) is that of the CSV edition, which has none of its own. */
  importRegistry: z.strictObject({ bytes: z.string().max(longestRegistryBase64), date: z.string().max(40).nullable() }),
  /** Goes back to the edition that Portolan comes with. */
  revertRegistry: z.strictObject({}),
  /** Fetches the newest edition from IANA: the one call that reaches another computer. Progress is pushed. */
  fetchRegistry: z.strictObject({}),
  cancelRegistryFetch: z.strictObject({}),
  /** What a stop would do. */
  planStop: z.strictObject({ ...stopQuestion, way: wayId.nullable() }),
  /** Begins a stop that was planned and confirmed; how it goes on is pushed. */
  stop: z.strictObject({
    ...stopQuestion,
    way: wayId,
    confirmed: z.array(z.strictObject(processRef)).max(mostProcesses).readonly(),
    elevate: z.boolean(),
  }),
  /** Takes an ended stop out of every window. */
  dismissStop: z.strictObject({ id: z.int().min(1) }),
  /** Asks for administrator rights and tells who holds sockets whose owners are hidden. */
  revealHolders: z.strictObject(sockets),
  stopHistory: z.strictObject({}),
  forgetStops: z.strictObject({}),
  /** Opens the full window, on a port's story if one is given. Desktop only. */
  openWindow: z.strictObject({ port: port.nullable() }),
  /** Keeps the panel open when it loses focus: a confirmation in it is waiting. Desktop only. */
  holdPanel: z.strictObject({ held: z.boolean() }),
  /** Puts the panel away. Desktop only. */
  hidePanel: z.strictObject({}),

  /** What the person wrote about ports; each of the following answers with it as it is then. */
  notebook: z.strictObject({}),
  /** Sets both; with neither, the port's note is removed. */
  notePort: z.strictObject({ port, label: ownText(labelLimit), note: ownText(noteLimit) }),
  /** Null takes the rating back. */
  ratePort: z.strictObject({ port, face: z.enum(faces).nullable(), note: ownText(noteLimit) }),
  visit: z.strictObject({ port }),
  forgetVisits: z.strictObject({}),

  settings: z.strictObject({}),
  /** Applies at once, in every window, and answers with the settings as they are then. */
  changeSettings: z.strictObject({ change: settingsChange }),

  /** What happened on this computer's ports, the newest first. */
  history: z.strictObject({
    text: z.string().max(200),
    port: port.nullable(),
    kinds: z.array(z.enum(historyKinds)).max(historyKinds.length).readonly(),
    after: z.string().min(1).max(200).nullable(),
    limit: z.int().min(1).max(longestHistoryPage),
  }),
  /** Who held a port when, or every port: null. */
  timeline: z.strictObject({ port: port.nullable(), days: z.int().min(1).max(365) }),
  /** Ports that were open lately and are not now. */
  recentPorts: z.strictObject({}),
  /** Forgets everything that happened, stops too. */
  forgetHistory: z.strictObject({}),

  /** What is known of all ports at once, whoever listens. */
  chartPorts: z.strictObject({}),

  /** The first port of a range that nothing speaks against, with the reasons for those before it. */
  freePort: z
    .strictObject({ from: usablePort, to: usablePort, protocol: z.enum(['tcp', 'udp']), allowNamed: z.boolean() })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: () => requestWords.belowFirst }),
  /** Connects over TCP to this computer's own addresses, once, because the person asked. */
  checkReachability: z.strictObject({ port: usablePort }),
  /** Where Portolan keeps its files. */
  folders: z.strictObject({}),
  /** Shows a notification now, so that a person sees whether the system lets it through. Desktop only. */
  tryNotification: z.strictObject({}),
};

export interface Responses {
  readonly state: WatchState;
  readonly refresh: WatchState;
  readonly pause: WatchState;
  readonly story: Story;
  readonly storyMarkdown: { readonly markdown: string };
  readonly find: readonly FoundPort[];
  readonly sources: SourcesReport;
  readonly registry: RegistryState;
  readonly importRegistry: RegistryAnswer;
  readonly revertRegistry: RegistryAnswer;
  readonly fetchRegistry: RegistryAnswer;
  readonly cancelRegistryFetch: { readonly cancelled: boolean };
  readonly planStop: { readonly plan: StopPlan } | { readonly refusal: StopReport };
  /** The run, its own or the one that was under way for the same process already; or why there is none. */
  readonly stop: { readonly run: StopRun } | { readonly refusal: StopReport };
  readonly dismissStop: { readonly dismissed: boolean };
  readonly revealHolders: Revelation;
  readonly stopHistory: StopHistory;
  readonly forgetStops: StopHistory;
  readonly openWindow: { readonly opened: boolean };
  readonly holdPanel: { readonly held: boolean };
  readonly hidePanel: { readonly hidden: boolean };

  readonly notebook: Notebook;
  readonly notePort: Notebook;
  readonly ratePort: Notebook;
  readonly visit: Notebook;
  readonly forgetVisits: Notebook;

  readonly settings: SettingsState;
  readonly changeSettings: SettingsState;

  readonly history: HistoryPage;
  readonly timeline: Timeline;
  readonly recentPorts: RecentPorts;
  readonly forgetHistory: HistoryPage;

  readonly chartPorts: ChartPorts;

  readonly freePort: FreePortAnswer;
  readonly checkReachability: ReachabilityReport;
  readonly folders: { readonly folders: readonly string[] };
  readonly tryNotification: { readonly shown: boolean };
}

export type Channel = keyof typeof requestSchemas;
export type Request<C extends Channel> = z.infer<(typeof requestSchemas)[C]>;
export type Response<C extends Channel> = Responses[C];
