import type { ListFilter, NewSince } from '../../electron/shared/list-view.ts';
import { localTime } from '../../electron/shared/local-moment.ts';
import type { Dictionary } from '../text/english.ts';
import type { FilterPart } from './filter.ts';

/** What a part of a filter lets through, as a chip says it; empty where it is not set. */
export function partWords(filter: ListFilter, part: FilterPart, { table }: Dictionary, nowMs: number): string {
  const { filters } = table;
  switch (part) {
    case 'mine':
      return filters.mine;
    case 'favourites':
      return filters.favourites;
    case 'reach':
      return filter.reach === 'loopback' ? filters.loopback : filters.reachable;
    case 'protocol':
      return filter.protocol?.toUpperCase() ?? '';
    case 'since':
      return filter.since ? sinceWords(filter.since, filters, nowMs) : '';
  }
}

function sinceWords(since: NewSince, filters: Dictionary['table']['filters'], nowMs: number): string {
  if (since.kind === 'today') return filters.newToday;
  if (since.kind === 'minutes') return filters.newIn(filters.lastMinutes(since.minutes));
  return filters.newSince(localTime(since.at, nowMs));
}
