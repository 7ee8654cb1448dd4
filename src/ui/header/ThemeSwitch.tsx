// Light, dark, or what the system says. index.html applies a remembered choice before the first paint.

import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { recall, remember } from '../../state/remember.ts';
import { Segments } from '../controls/Segments.tsx';

const themes = [
  { id: 'system', label: 'System theme', picture: <Monitor aria-hidden="true" /> },
  { id: 'light', label: 'Light theme', picture: <Sun aria-hidden="true" /> },
  { id: 'dark', label: 'Dark theme', picture: <Moon aria-hidden="true" /> },
];

export function ThemeSwitch() {
  const [theme, setTheme] = useState(() => recall('theme') ?? 'system');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    remember('theme', theme);
  }, [theme]);
  return <Segments className="segments themes" label="Theme" options={themes} value={theme} onChange={setTheme} />;
}
