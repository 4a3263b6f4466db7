/** Code hosts, documents and talk about tools: their paths and names look like those of an install. */
const ABOUT =
  /^(?:(?:www|gist)\.)?(?:github|gitlab|stackoverflow|npmjs|medium)\.com$|^(?:bitbucket|hub\.docker)\.(?:com|org)$|\.(?:google\.com|(?:github|gitlab)\.io|readthedocs\.(?:io|org))$|^(?:docs?|community|discuss|forums?|blog|help|support|learn)\./

/** True where no link alone tells of a tool, for the host is one to read about tools on. */
export function isWebsite(host: string): boolean {
  return ABOUT.test(host)
}
