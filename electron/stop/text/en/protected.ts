/** Why a signal is refused that would harm the system itself, in English. */
export const protectedText = {
  serviceManager: 'It starts and ends all other services: ending it would end them too.',
  kernel: 'It is part of the system’s kernel, which listens for somebody else, and cannot be ended.',
  critical: 'The system stops when this process ends.',
  serviceHost: 'It runs services of Windows, several perhaps: ending it ends them all without asking them.',
  fileSharing: 'Stop sharing folders and printers',
  fileSharingEffect: 'Stops the service behind these ports; other computers can no longer use what this one shares.',
  httpState: 'See which programs have Windows listen here',
  httpStateEffect: 'Lists the web addresses that programs had Windows serve; ending such a program frees its port.',
  http: 'Stop the HTTP service of Windows',
  httpEffect: 'Stops all web services that Windows runs through it, after naming them and asking.',
  service: (name: string) => `Stop the service ${name}`,
  serviceEffect: 'Has Windows stop the service.',
  services: 'See which services it runs',
  servicesEffect: 'Lists the services in this process; each can then be stopped by its name with: net stop NAME',
  byHand: 'It needs an administrator’s prompt, and is left to you.',
};

export type ProtectedText = typeof protectedText;
