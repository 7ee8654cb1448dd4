// A newer version of the lab is there, and waits until this page lets it in.

import { Sparkles } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { keepLab, newVersion, useNewVersion as takeNewVersion } from '../../state/offline/newVersion.ts';

export function NewVersion() {
  const waiting = useStore(newVersion, state => state.waiting);
  useEffect(() => {
    if (import.meta.env.PROD) void keepLab();
  }, []);
  if (!waiting) return null;
  return (
    <div className="notice" role="status">
      <Sparkles aria-hidden="true" />
      <div>
        <p>
          <b>A new version of the lab is there.</b> It is used once the page has been loaded again.
        </p>
        <p className="notice-steps">
          <Button className="button" onPress={takeNewVersion}>
            Reload
          </Button>
        </p>
      </div>
    </div>
  );
}
