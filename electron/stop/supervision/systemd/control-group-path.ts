/** Whether a control group is another, or lies within it. */
export function isWithin(group: string, outer: string | null): boolean {
  return outer !== null && (group === outer || group.startsWith(`${outer}/`));
}
