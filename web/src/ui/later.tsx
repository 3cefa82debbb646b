import { type ComponentType, lazy, useState } from 'react';

/**
 * A component whose code comes later; `preload` has it come before it is needed. What has come is drawn at once: React's lazy would show
 * nothing for 300 ms even then.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | undefined;
  const preload = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(preload) as unknown as ComponentType<Props>;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each module, where it is declared
  function Later(props: Props) {
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
    return <Drawn {...props} />;
  }
  return Object.assign(Later, { preload });
}
