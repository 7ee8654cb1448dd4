// How large a file is, where a person reads it.

/** Of a file, as computers show it: 1234567 -> "1.2 MB", 45678 -> "46 kB". */
export const fileSize = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1e3))} kB`
    : `${Number((bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0))} MB`;
