export const reachability = {
  title: 'Reachability',
};

export type ReachabilityWords = typeof reachability;
