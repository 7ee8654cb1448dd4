// Whether the measurement of this machine is on the page; it is opened from the chip of the device and from the help.

import { create } from 'zustand';

export const useSpeedDialog = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }));

export const openSpeedDialog = (): void => useSpeedDialog.setState({ isOpen: true });

export const closeSpeedDialog = (): void => useSpeedDialog.setState({ isOpen: false });
