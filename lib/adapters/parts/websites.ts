/** Code hosts, documents and talk about tools: their paths and names look like those of an install. */
const ABOUT =
  /^(?:(?:www|gist)\.)?(?:github|gitlab|stackoverflow|npmjs|medium)\.com$|^(?:bitbucket|hub\.docker)\.(?:com|org)$|^quay\.io$|\.(?:google\.com|(?:github|gitlab)\.io|readthedocs\.(?:io|org))$|^(?:docs?|community|discuss|forums?|blog|help|support|learn)\./

/** Vendors with a tool of their own: nobody's install is there. */
const VENDORS =
  /(?:^|\.)(?:(?:datadoghq|ddog-gov|looker|newrelic|wavefront)\.com|datadoghq\.eu|(?:chronosphere|honeycomb|logz|signoz)\.io|signoz\.cloud)$/

/** True where no link alone tells of an install: the host is one to read about tools on, or a vendor's. */
export function isWebsite(host: string): boolean {
  return ABOUT.test(host) || VENDORS.test(host)
}
