import { useEffect, useState } from './ui.js';

/** Has a component drawn again whenever a cell's value changes. */
export function useCell(watched) {
  const [value, setValue] = useState(watched.get());
  useEffect(() => {
    setValue(watched.get());
    return watched.watch(setValue);
  }, [watched]);
  return value;
}
