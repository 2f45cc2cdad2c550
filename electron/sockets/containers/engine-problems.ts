import type { Problem } from '../../shared/snapshot.ts';
import { socketsText } from '../text/spoken.ts';
import type { SocketAnswer } from './ask-over-socket.ts';
import type { EngineAnswer } from './engine-answer.ts';
import { type EngineName, engineTitle } from './engine-container.ts';
import type { EngineSocket } from './find-engines.ts';

/** What it means that an engine gave no whole answer, and what can be done. */
export function notAnswered(
  { path, engine, setting }: EngineSocket,
  { reason, message }: Extract<SocketAnswer, { ok: false }>,
  timeoutMs: number,
): EngineAnswer {
  const title = engineTitle(engine);
  const problem = (code: Problem['code'], words: string, remedy: string): Problem => ({
    source: engine,
    code,
    message: words,
    rowsAffected: null,
    remedy,
  });
  const failed = (...words: Parameters<typeof problem>): EngineAnswer => ({
    state: 'failed',
    problem: problem(...words),
  });
  const absent = (what: string, remedy: string): EngineAnswer => ({
    state: 'absent',
    problem: setting === null ? null : problem('failed', socketsText.engineNamed(setting, path, what), remedy),
  });
  switch (reason) {
    case 'absent':
      return absent(socketsText.noSocket, socketsText.startEngine);
    case 'refused':
      return absent(socketsText.noEngineListens, socketsText.start(title));
    case 'permission':
      return failed('permission', socketsText.engineDenied(title, path), permissionRemedy(engine, path));
    case 'timeout':
      return failed(
        'timeout',
        socketsText.engineSilent(title, path, timeoutMs / 1000),
        socketsText.engineRestart(engine, title),
      );
    case 'too-long':
    case 'failed':
      return failed('failed', socketsText.engineFailed(title, path, message), socketsText.engineAnswers(engine));
  }
}

/** docs.docker.com/engine/install/linux-postinstall, docs.docker.com/desktop/setup/install/windows-permission-requirements */
function permissionRemedy(engine: EngineName, path: string): string {
  if (path.startsWith('\\\\')) return socketsText.joinDockerUsers;
  return engine === 'docker' ? socketsText.dockerRights : socketsText.podmanRights;
}
