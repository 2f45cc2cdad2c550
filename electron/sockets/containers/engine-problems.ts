import type { Problem } from '../../shared/snapshot.ts';
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
    problem: setting === null ? null : problem('failed', `${setting} names ${path}, but ${what}`, remedy),
  });
  switch (reason) {
    case 'absent':
      return absent('there is no socket', 'Start the engine, or correct the setting');
    case 'refused':
      return absent('no engine listens there', `Start ${title}`);
    case 'permission':
      return failed(
        'permission',
        `This user may not ask ${title} at ${path} for its containers`,
        permissionRemedy(engine, path),
      );
    case 'timeout':
      return failed(
        'timeout',
        `${title} at ${path} did not answer within ${timeoutMs / 1000} s`,
        `See whether \`${engine} ps\` answers, and restart ${title} if it does not`,
      );
    case 'too-long':
    case 'failed':
      return failed(
        'failed',
        `${title} at ${path} gave no whole answer: ${message}`,
        `See whether \`${engine} ps\` answers`,
      );
  }
}

/** docs.docker.com/engine/install/linux-postinstall, docs.docker.com/desktop/setup/install/windows-permission-requirements */
function permissionRemedy(engine: EngineName, path: string): string {
  if (path.startsWith('\\\\')) return 'Join the group `docker-users`';
  return engine === 'docker'
    ? 'Run: sudo portolan list. Or join the group `docker` (which gives the rights of root), or use rootless Docker'
    : 'Run: sudo portolan list. Or use rootless Podman';
}
