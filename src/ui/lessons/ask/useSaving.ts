// Saves what is typed, once it has rested for a moment; and at once when its field or the page goes.

import { useCallback, useEffect, useRef, useState } from 'react';

const AFTER_MS = 400;

/** Returns what takes a value to be saved, and whether one waits. */
export function useSaving<T>(save: (value: T) => void): readonly [(value: T) => void, boolean] {
  const [isWaiting, setWaiting] = useState(false);
  const due = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(save);
  latest.current = save;

  const flush = useCallback(() => {
    if (!due.current) return;
    const { value, timer } = due.current;
    clearTimeout(timer);
    due.current = null;
    setWaiting(false);
    latest.current(value);
  }, []);

  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const take = useCallback(
    (value: T) => {
      clearTimeout(due.current?.timer);
      due.current = { value, timer: setTimeout(flush, AFTER_MS) };
      setWaiting(true);
    },
    [flush],
  );
  return [take, isWaiting];
}
