import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '../../electron/shared/bridge.ts';
import type { Story } from '../../electron/shared/story.ts';
import type { StoryDesk } from '../story-desk.ts';

export interface StoryState {
  /** Null until it was told once. */
  readonly story: Story | null;
  readonly error: CallError | null;
  retry(): void;
}

interface Told {
  readonly port: number;
  readonly story: Story | null;
  readonly error: CallError | null;
}

/** The story of a port, asked for again whenever `signature` changes, which stands for what listens on it. */
export function useStory(port: number, signature: string, stories: StoryDesk): StoryState {
  const [told, setTold] = useState<Told>({ port, story: null, error: null });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: signature and attempt are the reasons to ask again.
  useEffect(() => {
    let overtaken = false;
    void stories.ask(port, signature).then((reply) => {
      if (overtaken) return;
      setTold((before) => ({
        port,
        story: reply.ok ? reply.value : before.port === port ? before.story : null,
        error: reply.ok ? null : reply.error,
      }));
    });
    return () => {
      overtaken = true;
    };
  }, [stories, port, signature, attempt]);

  return told.port === port ? { ...told, retry } : { story: null, error: null, retry };
}
