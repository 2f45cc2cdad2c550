import { Fragment } from 'react';
import type { ListenerGroup } from '../../../electron/shared/listener-groups.ts';
import { containerOf, unitOf } from '../../../electron/shared/place.ts';
import { useText } from '../../environment.ts';
import type { Page } from '../../hooks/use-page.ts';
import { stoppables } from '../../model/stop-targets.ts';
import { BindList } from './bind-list.tsx';
import styles from './card.module.css';
import { ContainerFact } from './container-fact.tsx';
import { type Fact, Facts } from './facts.tsx';
import { GroupActions } from './group-actions.tsx';
import { HiddenOwner } from './hidden-owner.tsx';
import { OwnerFacts } from './owner-facts.tsx';
import { OwnerStop } from './owner-stop.tsx';

interface GroupCardProps {
  readonly page: Page;
  readonly group: ListenerGroup;
}

/** One listener: who holds it, where it is bound, and what can be done about it. */
export function GroupCard({ page, group }: GroupCardProps) {
  const { owner: words } = useText();
  const unit = unitOf(group.listeners);
  const container = containerOf(group.listeners);
  const owners = stoppables(group);
  const hidden = group.listeners.find(({ ownersComplete, ownersProblem }) => !ownersComplete || ownersProblem);
  const [only] = owners.length === 1 ? owners : [];
  const places: readonly Fact[] = [
    [words.container, container && <ContainerFact key="container" container={container} />],
    [
      words.unit,
      unit && (
        <Fragment key="unit">
          {unit.name}
          {unit.manager && <span className={styles['soft']}> · {words.unitIs[unit.manager]}</span>}
        </Fragment>
      ),
    ],
  ];
  return (
    <article className={styles['card']} aria-label={`${group.protocol} ${group.port}`}>
      {owners.length > 1 && (container || unit) && <Facts facts={places} />}
      {owners.map((stoppable) => (
        <div key={stoppable.owner.pid} className={styles['owner']}>
          <OwnerFacts owner={stoppable.owner} nowMs={page.list.moment.nowMs} places={only ? places : []} />
          {!only && <OwnerStop page={page} stoppable={stoppable} />}
        </div>
      ))}
      {hidden && (
        <HiddenOwner
          page={page}
          group={group}
          listener={hidden}
          absent={owners.length === 0}
          problems={page.feed.watch?.snapshot?.problems ?? []}
        />
      )}
      <Facts
        facts={[...(owners.length === 0 ? places : []), [words.listens, <BindList key="binds" group={group} />]]}
      />
      <GroupActions group={group} page={page} only={only ?? null} />
    </article>
  );
}
