import type { Evidence } from '../../fit/recognise.ts';
import { list, listFew } from './list.ts';

/** Why what listens fits its port, or not. Evidence is never proof: what can be set at will is called a hint. */
export const fitWords = {
  verdict: (verdict: string, software: string | null) =>
    software === null ? `${verdict}.` : `${verdict}; consistent with ${software}.`,
  nothing: 'Nothing was found listening, so there is nothing to compare.',
  notRead: 'What listens could not be read, so there is nothing to compare.',
  expectation: (services: readonly string[], software: readonly string[]) => {
    if (services.length === 0 && software.length === 0) return 'No use of this port is registered or known.';
    const usual = `${listFew(software, 3)} ${software.length === 1 ? 'is' : 'are'} known to use it`;
    if (services.length === 0) return `It is not registered; ${usual}.`;
    return software.length === 0
      ? `It is registered for ${list(services)}.`
      : `It is registered for ${list(services)}; ${usual}.`;
  },
  evidence: {
    image: (value: string, software: string) =>
      `The container's image is ${value}, which is consistent with ${software}.`,
    executable: (value: string, software: string) =>
      `The executable is ${value}, which is consistent with ${software}.`,
    unit: (value: string, software: string) => `It belongs to the unit ${value}, which is consistent with ${software}.`,
    command: (value: string, software: string) =>
      `A hint: the command line has “${value}”, as that of ${software} has; a process can change its own.`,
    process: (value: string, software: string) =>
      `A hint: the process calls itself ${value}, as ${software} does; any process can.`,
    package: (value: string, software: string) =>
      `A hint: its project depends on ${value}, which belongs to ${software}.`,
    file: (value: string, software: string) => `A hint: its project holds ${value}, which belongs to ${software}.`,
  } satisfies Record<Evidence['kind'], (value: string, software: string) => string>,
  likely: (software: string, role: string | null) => (role === null ? software : `${software} (${role})`),
  server: (service: string) => `a server of ${service}`,
  developmentServer: (program: string) => `a development server run by ${program}`,
  webServer: (program: string) => `a web server run by ${program}`,
  offset: (software: string, from: number, by: number) =>
    `${software} can move all its ports by an offset: this may be ${from} + ${by}.`,
  nextFree: (software: string, from: number, by: number) =>
    `${software} takes the next free port when its own is taken: this may be ${from} + ${by}.`,
  elsewhere: (software: string, ports: readonly number[]) => {
    const defaults = [...new Set(ports)].map(String);
    return defaults.length === 1
      ? `The default of ${software} is port ${defaults[0]}, and it can be configured to another.`
      : `The defaults of ${software} are ports ${listFew(defaults, 3)}, and it can be configured to others.`;
  },
  shared: 'So many programs use this port that none is out of place on it.',
  forwards: (program: string) => `${program} listens for something else, which the socket does not show.`,
  bearsName: (program: string, service: string) => `The program ${program} bears the name of the service ${service}.`,
  runsOn: (program: string, software: readonly string[]) =>
    `${program} runs any program; ${listFew(software, 3)} would be run by it too.`,
  anyProgram: (program: string) => `${program} runs any program, and programs of all kinds use this port.`,
  doesNotRunOn: (program: string, software: readonly string[]) =>
    `${listFew(software, 3)} would not be run by ${program}.`,
  interpreter: (program: string) => `${program} runs any program; its command line names none that is known.`,
  unknownProgram: (program: string) => `Nothing that is known connects the program ${program} with this port.`,
  hidden: 'Which process holds it could not be read, so nothing can be compared; with more rights it might be.',
  noProcess: 'No process holds it, so there is no program to compare; the system itself may.',
};

export type FitWords = typeof fitWords;
