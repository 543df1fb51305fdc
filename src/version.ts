/** Put in when the package is bundled; sources run as they are have none. */
declare const PACKAGE_VERSION: string | undefined;
declare const PACKAGE_BUILD: string | undefined;

export const VERSION: string = typeof PACKAGE_VERSION === 'string' ? PACKAGE_VERSION : 'development';

/** 16 hexadecimal digits that are others when any source file is. */
export const BUILD: string = typeof PACKAGE_BUILD === 'string' ? PACKAGE_BUILD : '0000000000000000';
