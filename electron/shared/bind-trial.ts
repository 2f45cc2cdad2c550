/** What came of binding a port for a moment. */
export type BindTrial =
  /** `loopbackOnly`: the addresses that other computers reach were left out. */
  | { readonly result: 'bound'; readonly loopbackOnly: boolean }
  /** Somebody has it, or the system does not give it; `detail`: in the system's words, with the address. */
  | { readonly result: 'refused'; readonly detail: string }
  /** Not one address to bind it on could be used. */
  | { readonly result: 'untried' };
