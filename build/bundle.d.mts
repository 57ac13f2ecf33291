import type { Format } from 'esbuild';

export function bundleModule(entry: string, outfile: string, format?: Format): Promise<void>;
export function buildBundle(folder: string, work: string, entry?: string): Promise<void>;
