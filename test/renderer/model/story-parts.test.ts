import { describe, expect, it } from 'vitest';
import { foldUses } from '../../../renderer/model/folded-uses.ts';
import { neighboursOf } from '../../../renderer/model/neighbours.ts';
import { aRelatedPort, aUse } from '../support/stories.ts';

describe('foldUses', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => aUse(`software ${index}`));
  const shift = aUse('shifted', { shift: { from: 9443, by: 1 } });

  it.each([
    [0, 0, 0],
    [4, 4, 0],
    [5, 5, 0],
    [6, 4, 2],
    [20, 4, 16],
  ])('shows of %d uses %d and folds %d', (count, inSight, folded) => {
    const uses = foldUses(names(count));
    expect([uses.inSight.defaults.length, uses.folded.defaults.length]).toEqual([inSight, folded]);
  });

  it('tells possible shifts from defaults, wherever they stand', () => {
    expect(foldUses([...names(1), shift]).inSight.shifts).toEqual([shift]);
    expect(foldUses([...names(5), shift]).folded.shifts).toEqual([shift]);
    expect(foldUses([...names(5), shift]).inSight.shifts).toEqual([]);
  });
});

describe('neighboursOf', () => {
  it('takes the assigned ports on either side and nothing else', () => {
    const related = [
      aRelatedPort(1, { relation: 'same-service' }),
      aRelatedPort(21, { relation: 'previous-assigned' }),
      aRelatedPort(23, { relation: 'next-assigned' }),
    ];
    expect(neighboursOf(related)).toEqual({ previous: 21, next: 23 });
    expect(neighboursOf([])).toEqual({ previous: null, next: null });
  });
});
