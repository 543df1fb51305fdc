/** The version of the package, put in when it is bundled; sources run as they are have none. */
declare const PACKAGE_VERSION: string | undefined;

export const VERSION: string = typeof PACKAGE_VERSION === 'string' ? PACKAGE_VERSION : 'development';
