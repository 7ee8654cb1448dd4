// Light, dark, or what the system says. index.html applies a remembered choice before the first paint.

import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { recall, remember } from '../../state/remember.ts';

const themes = [
  { id: 'system', label: 'System theme', Icon: Monitor },
  { id: 'light', label: 'Light theme', Icon: Sun },
  { id: 'dark', label: 'Dark theme', Icon: Moon },
];

export function ThemeSwitch() {
  const [theme, setTheme] = useState(() => recall('theme') ?? 'system');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    remember('theme', theme);
  }, [theme]);
  return (
    <ToggleButtonGroup
      className="segments themes"
      aria-label="Theme"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={keys => setTheme(String([...keys][0]))}
    >
      {themes.map(({ id, label, Icon }) => (
        <ToggleButton key={id} id={id} aria-label={label}>
          <Icon aria-hidden="true" />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
