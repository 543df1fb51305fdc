/** A pattern of paths. On every system the same file has to mean the same, so folders are parted by `/` alone. */
import * as z from 'zod';

export const glob = z.string().regex(/^[^\\]+$/, 'streets/**');
