// Which version of the lab this is, as its package says; the build puts it here.

declare const __LAB_VERSION__: string;

export const labVersion: string = __LAB_VERSION__;
