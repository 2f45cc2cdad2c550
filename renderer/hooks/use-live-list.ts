import { useMemo, useState } from 'react';
import { advanceList, emptyList, type ListInput, type LiveList } from '../model/live-list.ts';

/** The list as it moves through time. `input` must keep its identity while none of its parts change. */
export function useLiveList(input: ListInput): LiveList {
  const [list, setList] = useState(emptyList);
  const next = useMemo(() => advanceList(list, input), [list, input]);
  // Set while drawing, not in an effect, so that no frame shows the rows of the question before.
  if (next !== list) setList(next);
  return next;
}
