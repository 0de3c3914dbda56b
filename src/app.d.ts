declare global {
  /** SITE_URL at build time; empty where it was not set. Read it through siteUrl() of src/site.ts. */
  const __SITE_URL__: string;
  namespace App {}
}
export {};
