import type { ProtectedText } from '../en/protected.ts';

export const protectedText: ProtectedText = {
  serviceManager: 'Den startar och avslutar alla andra tjänster: att avsluta den skulle avsluta dem också.',
  kernel: 'Den är en del av systemets kärna, som lyssnar för någon annan, och kan inte avslutas.',
  critical: 'Systemet stannar när den här processen avslutas.',
  serviceHost: 'Den kör tjänster i Windows, kanske flera: att avsluta den avslutar dem alla utan att fråga dem.',
  fileSharing: 'Sluta dela mappar och skrivare',
  fileSharingEffect:
    'Stoppar tjänsten bakom de här portarna; andra datorer kan inte längre använda det som den här delar.',
  httpState: 'Se vilka program som får Windows att lyssna här',
  httpStateEffect:
    'Listar webbadresserna som program har bett Windows att leverera; att avsluta ett sådant program frigör dess port.',
  http: 'Stoppa HTTP-tjänsten i Windows',
  httpEffect: 'Stoppar alla webbtjänster som Windows kör genom den, efter att ha nämnt dem och frågat.',
  service: (name) => `Stoppa tjänsten ${name}`,
  serviceEffect: 'Låter Windows stoppa tjänsten.',
  services: 'Se vilka tjänster den kör',
  servicesEffect: 'Listar tjänsterna i den här processen; var och en kan sedan stoppas vid namn med: net stop NAMN',
  byHand: 'Det kräver en administratörsprompt, och överlåts åt dig.',
};
