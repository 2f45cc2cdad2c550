import type { OnEnd } from '../../supervision/watchers.ts';
import { type Holder, say } from '../say.ts';

/** What is said of a process's parents, in English. `by` is who runs it, such as nodemon. */
export const parentsText = {
  unknownName: 'a process',
  stopParent: (by: Holder) => `Stop ${say(by)}, which runs it`,
  stopMaster: (by: Holder) => `Stop ${say(by)}, of which it is a worker`,
  stopStarter: (by: Holder) => `Stop ${say(by)}, which started it`,
  parentEffect: (parents: readonly Holder[], own: Holder) =>
    `Ends ${parents.map(say).join(', then ')}, with whatever else ${parents.length === 1 ? 'it runs' : 'they run'}, and then ${say(own)} if it is still there.`,
  parentUnsure: (by: Holder) =>
    `When ${say(by)} was started could not be read, so another process could be taken for it.`,
  heedless: (by: Holder) => `${say(by)} tries to start it again even then, as often as it was told to.`,
  managerHolds: (by: Holder) =>
    `${say(by)} holds the port for one of the programs that it runs, and would end all of them with itself.`,
  managerEnds: (by: Holder) => `${say(by)} ends all programs that it runs with itself.`,
  seeList: (manager: string) => `See what ${manager} runs`,
  seeListEffect: (tool: string) => `Lists the programs; each can then be stopped by its name with: ${tool} stop NAME`,
  seeListByHand: 'Which of them listens here is not known.',
  parentOfPortolan: (by: Holder) => `Portolan itself runs under ${say(by)}.`,
  firstProcess: (by: Holder) => `${say(by)} is the first process here: everything would end with it.`,
  parentManaged: (by: Holder) => `${say(by)} may start it all again.`,
  stopManaged: (manager: string, name: string) => `Have ${manager} stop ${name}`,
  managedEffect: (by: Holder, name: string) =>
    `Asks ${say(by)}, which keeps it running, to stop ${name} and not to start it again; the rest of what it runs goes on.`,
  unnamed: (manager: string) =>
    `Which of its programs ${manager} knows this as cannot be told from here. Its own list shows it.`,
  otherUser: (by: Holder, user: string) => `${say(by)} belongs to ${user}, who has to stop it.`,
  otherFiles: (by: Holder) =>
    `${say(by)} may see other files than Portolan does, as in a container: it has to be asked from there.`,
  toolAbsent: (tool: string) => `${tool} is not in the search path.`,
  toolFailed: (message: string) =>
    `${message}. Whether it has stopped anything is not known: look at the port and decide anew.`,
  toolRefused: (message: string) => `Nothing was stopped: ${message}.`,
  byHand: 'To stop it by hand, run:',
  asAdministrator: 'It may need administrator rights:',
  warning: {
    restarts: (by: Holder) => `${say(by)} starts it again at once.`,
    'may-restart': (by: Holder) => `${say(by)} may start it again.`,
    waits: (by: Holder) =>
      `The port becomes free, but ${say(by)} goes on and starts it again when a file is next saved.`,
    elsewhere: (by: Holder) => `${say(by)} then opens the next port in its place.`,
  } satisfies Record<OnEnd, (by: Holder) => string>,
  /** Of who opened the port and shares it with what it runs. */
  holding: {
    restarts: (by: Holder) => `${say(by)} holds the port too and starts another worker at once.`,
    'may-restart': (by: Holder) => `${say(by)} holds the port too and may start another worker.`,
    waits: (by: Holder) => `${say(by)} holds the port too, and starts it again when a file is next saved.`,
    elsewhere: (by: Holder) => `${say(by)} holds the port too, and then opens the next one.`,
  } satisfies Record<OnEnd, (by: Holder) => string>,
  loop: (by: Holder) => `${say(by)}, which started it, has more to do afterwards and may start it again.`,
  endsOthers: (by: Holder) => `${say(by)}, which started it, then ends the other programs that it runs.`,
};

export type ParentsText = typeof parentsText;
