import type { Facts } from './facts.ts';

export const noFacts: Facts = { usesOf: () => [], software: [], hazardsOf: () => [] };
